import type { Installation, Person } from './state/state.ts';
import { epochSeconds } from './state/timestamp.ts';

/** Seconds that a zone is ahead of UTC at an instant. */
function zoneOffset(tz: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts(
    at,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

function zoneLabel(tz: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? tz;
}

/** A person as `users.info` and `user_change` give them; the locale only where it was asked for. */
export function userObject(
  { team, app_id, bot_id }: Installation,
  person: Person,
  now: Date,
  { locale }: { locale: boolean },
): Record<string, unknown> {
  const { id, name, real_name, tz, title = '', is_bot = false, deleted = false } = person;
  const [first_name = '', ...rest] = real_name.split(' ');
  return {
    id,
    team_id: person.team_id ?? team.id,
    name,
    deleted,
    color: '9f69e7',
    real_name,
    tz,
    tz_label: zoneLabel(tz, now),
    tz_offset: zoneOffset(tz, now),
    profile: {
      title,
      phone: '',
      skype: '',
      real_name,
      real_name_normalized: real_name,
      display_name: name,
      display_name_normalized: name,
      first_name,
      last_name: rest.join(' '),
      fields: null,
      status_text: '',
      status_text_canonical: '',
      status_emoji: '',
      status_emoji_display_info: [],
      status_expiration: 0,
      avatar_hash: 'playground',
      team: person.team_id ?? team.id,
      ...(is_bot && { api_app_id: app_id, bot_id }),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.is_restricted ?? false,
    is_ultra_restricted: person.is_ultra_restricted ?? false,
    is_bot,
    is_app_user: false,
    is_stranger: person.team_id !== undefined && person.team_id !== team.id,
    is_email_confirmed: true,
    ...(team.enterprise && {
      enterprise_user: {
        id,
        enterprise_id: team.enterprise.id,
        enterprise_name: team.enterprise.name,
        teams: [team.id],
      },
    }),
    updated: epochSeconds(now),
    who_can_share_contact_card: 'EVERYONE',
    ...(locale && { locale: person.locale }),
  };
}
