/** fetch in the manner of the shop: POST, `biz_magic` copied from its cookie into a header. */

const cookie = (name: string): string =>
  new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';

export class Refused extends Error {
  code: number;
  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

/** Signed out: the page stays where it is and says so in place of everything. */
export const SIGNED_OUT = 3000;

export async function request<T>(service: string, action: string, body: object): Promise<T> {
  const response = await fetch(`/shop-faas/mmchannelstrade${service}/cgi/${action}?token=&lang=zh_CN`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json', biz_magic: cookie('biz_magic') },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (answer.base_resp?.ret === SIGNED_OUT) throw new Refused(SIGNED_OUT, '登录超时，请重新登录');
  if (answer.code !== 0) throw new Refused(answer.code, answer.msg);
  return answer;
}
