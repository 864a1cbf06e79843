import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A network that holds nothing but one page, and that remembers every wish. */
export interface ClosedWorld {
  /** Address of the proxy through which a browser sees it. */
  readonly proxy: string;
  /** All that was asked for, granted or not, in its order: `GET http://…` or `CONNECT host:443`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface Answer {
  readonly type: string;
  readonly body: string;
}

export async function closedWorld(pages: Readonly<Record<string, Answer>>): Promise<ClosedWorld> {
  const requests: string[] = [];
  const server = createServer(({ method, url = '' }, response) => {
    requests.push(`${method} ${url}`);
    const page = pages[url];
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain', ...locked });
    response.end(page?.body);
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Not even the page itself may ask for more than its script. */
const locked = { 'content-security-policy': "default-src 'none'; script-src 'self'" };
