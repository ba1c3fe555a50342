import type { ReactNode } from 'react';

import type { Glance } from '../../../slack/views/glance.ts';

/** What was kept from the person and why, and what became of what was offered. */
export function QuietSection({ quiet }: Pick<Glance, 'quiet'>): ReactNode {
  const { settings, level, offersADay, refusals, kinds } = quiet;
  const telling = kinds.filter(({ standing, offered }) => standing !== 'on' || offered > 0);
  return (
    <section aria-label="Why it stayed quiet">
      <h3>Why it stayed quiet</h3>
      <p className="glance-row">
        <meter aria-label="How forward it is" min={0} max={1} value={level} />
        <span className="muted">
          {Math.round(level * 10)} of 10 · {offersADay} {offersADay === 1 ? 'offer' : 'offers'} a day at most
        </span>
      </p>
      <p>{settings}</p>
      {refusals.length === 0 && (
        <p className="muted">There was nothing that it kept to itself these last two weeks.</p>
      )}
      <ul>
        {refusals.map(({ what, reason, when }) => (
          <li key={`${what} ${when}`}>
            <b>{what}</b> <span className="muted">{when}</span>
            <p className="muted">{reason}</p>
          </li>
        ))}
      </ul>
      {telling.length === 0 ? (
        <p className="muted">All kinds of offers are on; none was made in the last four weeks.</p>
      ) : (
        <table>
          <caption className="unseen">Offers of the last four weeks</caption>
          <thead>
            <tr>
              <th>Offers</th>
              <th>made</th>
              <th>taken</th>
              <th>no</th>
              <th>later</th>
              <th>ignored</th>
            </tr>
          </thead>
          <tbody>
            {telling.map(({ name, standing, offered, accepted, dismissed, snoozed, ignored }) => (
              <tr key={name}>
                <th scope="row">
                  {name} {standing !== 'on' && <span className="pill">{standing}</span>}
                </th>
                {Object.entries({ offered, accepted, dismissed, snoozed, ignored }).map(([key, count]) => (
                  <td key={key}>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
