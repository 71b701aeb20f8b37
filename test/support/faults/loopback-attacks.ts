/** Requests that other programs, other users and hostile pages can make to a loopback host, letter by letter. */

export interface Target {
  readonly port: number;
  /** The session's token: some attacks are refused even with it. */
  readonly token: string;
}

export interface Attack {
  readonly name: string;
  readonly request: string;
}

const CALL_BODY = '{"method":"host.hello","input":null}';
/** A call whose body is a line of JSON and the text of a document. */
const FRAMED = 'Content-Type: application/vnd.orgwright.text';

/** A request with these header lines. */
const send = (method: string, path: string, headers: readonly string[], body = ''): string =>
  [`${method} ${path} HTTP/1.1`, ...headers, `Content-Length: ${body.length}`, 'Connection: close', '', body].join(
    '\r\n',
  );

const get = (path: string, headers: readonly string[]): string =>
  [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n');

/** The header lines of our own page's calls. */
export const ownHeaders = ({ port, token }: Target) => ({
  host: `Host: 127.0.0.1:${port}`,
  origin: `Origin: http://127.0.0.1:${port}`,
  bearer: `Authorization: Bearer ${token}`,
  json: 'Content-Type: application/json',
});

/** What our own page sends: the control that shows the attacks fail for what is wrong with them. */
export function honestRequests(target: Target): readonly Attack[] {
  const { host, origin, bearer, json } = ownHeaders(target);
  return [
    { name: 'the page', request: get('/', [host]) },
    { name: 'a part of the page', request: get('/assets/app.js', [host, 'Sec-Fetch-Site: same-origin']) },
    {
      name: 'the page, from the launch file',
      request: get('/', [host, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document']),
    },
    { name: 'a call', request: send('POST', '/call', [host, origin, bearer, json], CALL_BODY) },
    {
      name: 'a call with a text',
      request: send('POST', '/call', [host, origin, bearer, FRAMED], '{"method":"a","input":{}}\n{"text":1}\n'),
    },
    {
      name: 'a call of a browser',
      request: send('POST', '/call', [host, origin, bearer, json, 'Sec-Fetch-Site: same-origin'], CALL_BODY),
    },
  ];
}

/** Attacks on the name of the server: a hostile name that was rebound to 127.0.0.1, and its relatives. */
function hostAttacks(target: Target): readonly Attack[] {
  const { host, bearer, json } = ownHeaders(target);
  const names: readonly (readonly [string, string])[] = [
    ['rebound name', `evil.test:${target.port}`],
    ['localhost', `localhost:${target.port}`],
    ['no port', '127.0.0.1'],
    ['another port', '127.0.0.1:1'],
    ['another loopback address', `127.0.0.2:${target.port}`],
    ['decimal address', `2130706433:${target.port}`],
    ['short address', `127.1:${target.port}`],
    ['IPv6 address', `[::1]:${target.port}`],
    ['mapped IPv6 address', `[::ffff:127.0.0.1]:${target.port}`],
    ['user part', `a@127.0.0.1:${target.port}`],
    ['trailing dot', `127.0.0.1.:${target.port}`],
    ['suffix', `127.0.0.1:${target.port}.evil.test`],
    ['empty', ''],
  ];
  return [
    ...names.map(([name, value]) => ({ name: `host: ${name}`, request: get('/', [`Host: ${value}`]) })),
    {
      name: 'host: rebound name with the right token',
      request: send(
        'POST',
        '/call',
        [`Host: evil.test:${target.port}`, `Origin: http://evil.test:${target.port}`, bearer, json],
        CALL_BODY,
      ),
    },
    { name: 'host: none', request: get('/', []) },
    { name: 'host: none, HTTP/1.0', request: 'GET / HTTP/1.0\r\n\r\n' },
    { name: 'host: two', request: get('/', [host, 'Host: evil.test']) },
    { name: 'target: absolute', request: get('http://evil.test/', [host]) },
    { name: 'target: absolute and ours', request: get(`http://127.0.0.1:${target.port}/`, [host]) },
    { name: 'target: two slashes', request: get('//evil.test/', [host]) },
    { name: 'target: star', request: send('OPTIONS', '*', [host]) },
    { name: 'target: CONNECT', request: send('CONNECT', 'evil.test:443', [host]) },
  ];
}

/** Calls that lack something, or carry something that is not ours. */
function callAttacks(target: Target): readonly Attack[] {
  const { host, origin, bearer, json } = ownHeaders(target);
  const call = (name: string, headers: readonly string[], path = '/call', body = CALL_BODY): Attack => ({
    name: `call: ${name}`,
    request: send('POST', path, headers, body),
  });
  const port = target.port;
  return [
    call('no token', [host, origin, json]),
    call('wrong token', [host, origin, json, `Authorization: Bearer ${'A'.repeat(43)}`]),
    call('cut token', [host, origin, json, bearer.slice(0, -1)]),
    call('token with other scheme', [host, origin, json, bearer.replace('Bearer', 'Basic')]),
    call('token in the query', [host, origin, json], `/call?token=${target.token}`),
    call('token in a cookie', [host, origin, json, `Cookie: token=${target.token}`]),
    call('foreign origin', [host, 'Origin: http://evil.test', bearer, json]),
    call('null origin', [host, 'Origin: null', bearer, json]),
    call('no origin', [host, bearer, json]),
    call('origin of another port', [host, 'Origin: http://127.0.0.1:1', bearer, json]),
    call('origin with our prefix', [host, `${origin}.evil.test`, bearer, json]),
    call('https origin', [host, `Origin: https://127.0.0.1:${port}`, bearer, json]),
    call('two origins', [host, origin, 'Origin: http://evil.test', bearer, json]),
    call('text/plain', [host, origin, bearer, 'Content-Type: text/plain']),
    call('form', [host, origin, bearer, 'Content-Type: application/x-www-form-urlencoded']),
    call('content type with a parameter', [host, origin, bearer, `${json}; charset=utf-7`]),
    call('no content type', [host, origin, bearer]),
    call('compressed body', [host, origin, bearer, json, 'Content-Encoding: gzip']),
    call('same-site page', [host, origin, bearer, json, 'Sec-Fetch-Site: same-site']),
    call('cross-site page', [host, origin, bearer, json, 'Sec-Fetch-Site: cross-site']),
    call('no JSON', [host, origin, bearer, json], '/call', '{"method":'),
    call('no UTF-8', [host, origin, bearer, json], '/call', '{"method":"\xff"}'),
    call('JSON of another shape', [host, origin, bearer, json], '/call', '["host.hello"]'),
    call('extra field', [host, origin, bearer, json], '/call', '{"method":"host.hello","input":null,"path":"/"}'),
    call('a text behind no JSON', [host, origin, bearer, FRAMED], '/call', 'host.hello\ntext'),
    call('a text without a line before it', [host, origin, bearer, FRAMED], '/call', CALL_BODY),
    call('a text that is no UTF-8', [host, origin, bearer, FRAMED], '/call', '{"method":"a","input":{}}\n\xff'),
    call('a text twice', [host, origin, bearer, FRAMED], '/call', '{"method":"a","input":{"text":""}}\ntext'),
    call('a text for no input', [host, origin, bearer, FRAMED], '/call', `${CALL_BODY}\ntext`),
    call('a text without a token', [host, origin, FRAMED], '/call', '{"method":"a","input":{}}\ntext'),
    call('a text of 32 MB and more', [host, origin, bearer, FRAMED], '/call', `${CALL_BODY}\n${'a'.repeat(33 << 20)}`),
    call('a text for the session', [host, origin, FRAMED], '/session', `{"code":"${'A'.repeat(43)}"}\ntext`),
    call('a text for events', [host, origin, bearer, FRAMED], '/events', '{}\ntext'),
    call('wrong code', [host, origin, json], '/session', `{"code":"${'A'.repeat(43)}"}`),
    call('code that is no text', [host, origin, json], '/session', '{"code":{"$gt":""}}'),
    call('long code', [host, origin, json], '/session', `{"code":"${'A'.repeat(5_000)}"}`),
    call('events without a token', [host, origin, json], '/events', '{}'),
    call('32 MB and more', [host, origin, bearer, json], '/call', `"${'a'.repeat(33 << 20)}"`),
    { name: 'call: GET', request: get('/call', [host, bearer]) },
    { name: 'call: HEAD', request: send('HEAD', '/call', [host, bearer]) },
    { name: 'call: PUT', request: send('PUT', '/call', [host, origin, bearer, json], CALL_BODY) },
    {
      name: 'call: preflight',
      request: send('OPTIONS', '/call', [host, 'Origin: http://evil.test', 'Access-Control-Request-Method: POST']),
    },
    {
      name: 'call: two lengths of body',
      request: [
        'POST /call HTTP/1.1',
        host,
        origin,
        bearer,
        json,
        'Content-Length: 4',
        'Transfer-Encoding: chunked',
        '',
        '0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
      ].join('\r\n'),
    },
  ];
}

/** Paths that lead out of the page's files, or near them, and odd ways to ask for files. */
function fileAttacks(target: Target): readonly Attack[] {
  const { host, origin } = ownHeaders(target);
  const paths = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/assets/../../secret.txt',
    '/index.html%00',
    '/./index.html',
    '/index.html/',
    '/INDEX.HTML',
    '/index.html;x',
    '/index.html?x',
    '/assets',
    '/assets/',
    '/link.txt',
    '/.git/config',
    '/__proto__',
    '/constructor',
  ];
  const upgrade = ['Upgrade: websocket', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13'];
  const webSocket = (from: string): string =>
    ['GET / HTTP/1.1', host, from, ...upgrade, 'Connection: Upgrade', '', ''].join('\r\n');
  const foreign = (kind: string, mode: string, dest: string): Attack => ({
    name: `file: as ${kind} of a foreign page`,
    request: get('/assets/app.js', [
      host,
      'Sec-Fetch-Site: cross-site',
      `Sec-Fetch-Mode: ${mode}`,
      `Sec-Fetch-Dest: ${dest}`,
    ]),
  });
  return [
    ...paths.map((path) => ({ name: `file: ${path}`, request: get(path, [host]) })),
    foreign('a script', 'no-cors', 'script'),
    foreign('an image', 'no-cors', 'image'),
    foreign('a frame', 'navigate', 'iframe'),
    { name: 'file: from a foreign origin', request: get('/', [host, 'Origin: http://evil.test']) },
    { name: 'file: PUT', request: send('PUT', '/', [host], 'x') },
    { name: 'file: DELETE', request: send('DELETE', '/', [host]) },
    { name: 'file: TRACE', request: send('TRACE', '/', [host]) },
    { name: 'file: POST', request: send('POST', '/', [host, origin], 'x') },
    { name: 'file: web socket', request: webSocket(origin) },
    { name: 'file: web socket of a foreign page', request: webSocket('Origin: http://evil.test') },
    { name: 'file: head of 20 kB', request: get('/', [host, `X: ${'a'.repeat(20_000)}`]) },
    { name: 'file: no HTTP', request: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n' },
  ];
}

export const allAttacks = (target: Target): readonly Attack[] => [
  ...hostAttacks(target),
  ...callAttacks(target),
  ...fileAttacks(target),
];
