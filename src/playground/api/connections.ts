import { z } from 'zod';

import { method } from './method.ts';

/** Opening a socket: an address with a ticket that works once. */
export const connectionMethods = {
  'apps.connections.open': method({
    token: 'app',
    args: z.object({}),
    run: ({ store, sockets, baseUrl }) => {
      const { app_id } = store.state.installation;
      const link = `${baseUrl.replace('http', 'ws')}/link/?ticket=${sockets.issueTicket()}&app_id=${app_id}`;
      return { ok: true, url: link };
    },
  }),
};
