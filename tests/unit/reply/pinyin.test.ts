import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { initialsOf, matchesSearch } from '../../../utils/reply/pinyin';
import { TEMPLATES } from '../../../utils/reply/templates';

/** Written out by hand from the dictionary, not by the code. */
const READ = `
您好 nh 抱歉 bq 退款 tk 未到账 wdz 原路退回 ylth 换货 hh 补发 bf 物流 wl 快递 kd 签收 qs
揽收 ls 轨迹 gj 发票 fp 抬头 tt 押金 yj 定制 dz 生鲜 sx 质量 zl 描述 ms 不符 bf 客服 kf
自动续费 zdxf 扣款 kk 支付 zf 订单 dd 金额 je 核对 hd 凭证 pz 附件 fj 工作日 gzr 投诉 ts 处理 cl
完成 wc 负责人 fzr 主管 zg 未成年 wcn 监护 jh 账号 zh 密码 mm 会员 hy 权益 qy 激活 jh 兑换 dh
课程 kc 合同 ht 酒店 jd 机票 jp 行程 xc 关税 gs 清关 qg 缺货 qh 库存 kc 差价 cj 保价 bj 漏发 lf
运费 yf 协商 xs 满意 my 再次 zc 解决 jj 尺码 cm 颜色 ys 破损 ps 漏水 ls 异味 yw 过期 gq
充电宝 cdb 归还 gh 计费 jf 短信 dx 验证 yz 店铺 dp 商品 sp 页面 ym 联系 lx 电话 dh 回复 hf
重量 zl 长期 cq 还款 hk 效率 xl 没有 my 觉得 jd 数量 sl 尽快 jk 便利 bl 降价 jj 率先 sx
`
  .trim()
  .split(/\s+/);
const pairs = READ.flatMap((word, i) => (i % 2 === 0 ? [[word, READ[i + 1] ?? ''] as const] : []));

test.each(pairs)('%s is found by %s', (word, by) => {
  expect(initialsOf(word)).toBe(by);
});

test.each([
  ['重复扣款', 'cfkk'],
  ['重新发货', 'cxfh'],
  ['称重', 'cz'],
  ['重要', 'zy'],
  ['银行卡', 'yhk'],
  ['行程变更', 'xcbg'],
  ['店长回访', 'dzhf'],
  ['长度', 'cd'],
  ['调整方案', 'tzfa'],
  ['调换', 'dh'],
  ['便宜', 'py'],
])('%s, read as its word is, by %s', (word, by) => {
  expect(initialsOf(word)).toBe(by);
});

it('knows characters beyond the common ones: rare and traditional', () => {
  expect(initialsOf('瑕疵')).toBe('xc');
  expect(initialsOf('諮詢')).toBe('zx');
  expect(initialsOf('罚款诨号')).toBe('fkhh');
});

it('keeps letters and digits, also full-width ones, and drops the rest', () => {
  expect(initialsOf('【VIP】退款 2 天（ＡＢ１）😀')).toBe('viptk2tab1');
  expect(initialsOf('')).toBe('');
});

it('gives every built-in title its letters', () => {
  for (const { title } of TEMPLATES) {
    expect(initialsOf(title.zh)).toHaveLength(title.zh.replace(/[^\p{L}\p{N}]/gu, '').length);
    expect(matchesSearch(initialsOf(title.zh), title.zh)).toBe(true);
  }
});

it('finds by words, by letters, by both', () => {
  expect(matchesSearch('退款', '退款未到账')).toBe(true);
  expect(matchesSearch('TKW', '退款未到账')).toBe(true);
  expect(matchesSearch('  未到 tk ', '退款未到账')).toBe(true);
  expect(matchesSearch('refund', 'Refund not arrived')).toBe(true);
  expect(matchesSearch('', '退款')).toBe(true);
  expect(matchesSearch('tk 发票', '退款未到账')).toBe(false);
  expect(matchesSearch('kt', '退款未到账')).toBe(false);
});

it('finds any text by any piece of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.nat(20),
      fc.nat(20),
      (text, from, length) => {
        const chars = Array.from(text.normalize('NFKC'));
        expect(matchesSearch(chars.slice(from, from + length).join(''), text)).toBe(true);
        expect(initialsOf(text)).toMatch(/^[a-z0-9]*$/);
      },
    ),
  );
});
