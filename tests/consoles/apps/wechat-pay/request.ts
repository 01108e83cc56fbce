/** XHR in the manner of the merchant platform: form-urlencoded, g_ty=ajax, CSRF token copied from its cookie. */

const cookie = (name: string): string =>
  new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';

/** The page of a partner, who sees the complaints about all of its merchants. */
export const isPartner = location.pathname.startsWith('/index.php/partner/');
const API = isPartner ? '/index.php/partner/complaint' : '/index.php/xphp/ccomplaints';

/** POSTs to the complaint controller and answers `data`; leaves the page when the session is gone. */
export function request<T>(action: string, fields: Record<string, unknown> = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      if (value !== '' && value !== null && value !== undefined) form.set(name, String(value));
    form.set('ecc_csrf_token', cookie('ecc_csrf_cookie'));
    form.set('g_ty', 'ajax');
    form.set('ishttp', '1');
    form.set('_t', String(Date.now()));
    xhr.open('POST', `${API}/${action}`);
    xhr.timeout = 10_000;
    xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    xhr.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    xhr.addEventListener('load', () => {
      const answer = JSON.parse(xhr.responseText);
      const back = encodeURIComponent(location.pathname + location.search);
      if (answer.errorcode === 0) return resolve(answer.data);
      if (answer.errorcode === 10) location.href = `/index.php/core/home/session_expired?return_url=${back}`;
      else if (answer.errorcode >= 269601849 && answer.errorcode <= 269601853)
        location.href = `/index.php/core/risk_ctrl?uri=${back}&return_url=${back}`;
      reject(Object.assign(new Error(answer.msg), { code: answer.errorcode }));
    });
    xhr.addEventListener('error', () => reject(new Error('网络异常，请稍后重试')));
    xhr.addEventListener('timeout', () => reject(new Error('请求超时，请稍后重试')));
    xhr.send(form.toString());
  });
}
