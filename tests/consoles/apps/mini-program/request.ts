/** fetch in the manner of the mini-program console: the login's token in every address, `ret` in every answer. */
const API = '/wxamp/xframe/guarant/cgi/';

/** Answers the whole JSON; throws with the platform's words when `ret` is not 0. */
export async function request<T>(
  action: string,
  fields: Record<string, unknown>,
  body?: Record<string, unknown>,
  part = 'complaint',
): Promise<T> {
  const query = new URLSearchParams({
    token: new URLSearchParams(location.search).get('token') ?? '',
    lang: 'zh_CN',
  });
  for (const [name, value] of Object.entries(fields)) query.set(name, String(value));
  const response = await fetch(`${API}${part}/${action}?${query}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (answer.ret !== 0) throw Object.assign(new Error(answer.errmsg), { code: answer.ret });
  return answer;
}
