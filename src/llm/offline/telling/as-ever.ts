import { pattern } from '../time/pattern.ts';

/** "up at 5:45 most days", "in the office Mondays": where one is, again and again. */
export const AS_EVER = pattern(
  `(?:(?:usually|always|mostly|normally|generally|typically) )?(?:up|out|out of (?:bed|the house|the door)|in bed|in the (?:office|shop|studio|workshop|kitchen|field|saddle)|at (?:work|my desk|the desk|the gym|the office|home)|off|home|back|back home|away|on the (?:road|train|bus|bike|water)|asleep|awake|done|free|on duty|on call|on site)(?: [^ ,]+){0,6}? (?:most (?:days|mornings|evenings|nights|weeks)|every [^ ]+(?: [^ ]+)?|{WEEKDAYS}|weekdays|weekends|mornings|evenings|nights|on {WEEKDAYS}|usually|as a rule|without fail|at the latest|before the kids|by (?:five|six|seven|eight|nine|ten|eleven|\\d[^ ]*)(?: (?:am|pm))?)(?: .*)?`,
);
