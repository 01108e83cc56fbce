/** fetch in the manner of the Alipay consoles: ctoken in the query, stat "deny" means signed out. */

export class Refused extends Error {
  code: string;
  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}

const ctoken = (): string => /(?:^|; )ctoken=([^;]*)/.exec(document.cookie)?.[1] ?? '';

/** Asks the console's own JSON and answers `data`. With `body` it is a POST. */
export async function request<T>(
  path: string,
  query: Record<string, string | number> = {},
  body?: Record<string, unknown>,
): Promise<T> {
  const search = new URLSearchParams({
    ctoken: ctoken(),
    _input_charset: 'utf-8',
    _ksTS: String(Date.now()),
  });
  for (const [name, value] of Object.entries(query)) search.set(name, String(value));
  const response = await fetch(`/complaint/api/${path}?${search}`, {
    credentials: 'include',
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const answer = await response.json();
  if (answer.stat === 'ok') return answer.data;
  if (answer.stat === 'deny') location.href = answer.target;
  throw new Refused(answer.resultCode ?? answer.stat, answer.resultMsg ?? '登录已超时');
}
