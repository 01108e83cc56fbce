import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, MAX_TEXT } from '../../../utils/reply/categories';
import { CATEGORIES, ENOUGH } from '../../../utils/reply/category-data';
import { anyText, complaint, PATIENT } from './sample';

const sort = (detail: string, problem?: string) => classify(complaint({ detail, problem }));

const SAMPLES: [text: string, category: string, problem?: string][] = [
  ['下单十天了还没发货，问就是在排队', 'NOT_RECEIVED'],
  ['显示签收了可我根本没收到快递，门卫也说没有', 'NOT_RECEIVED', '申请退款'],
  ['两个月了还没有给我发货', 'NOT_RECEIVED'],
  ['物流写本人签收，我没拿到', 'NOT_RECEIVED'],
  ['The lamp never arrived, tracking is stuck since Monday.', 'NOT_RECEIVED'],
  ['发来的是空单号，快递公司说查无此单', 'FAKE_SHIPMENT'],
  ['保温杯刚拿到手就漏水，杯盖也有裂', 'QUALITY', 'REFUND'],
  ['加湿器用了三天就不出雾了', 'QUALITY'],
  ['给孩子买的积木少了一包，外箱破损', 'QUALITY'],
  ['The zipper was broken when I opened the bag', 'QUALITY'],
  ['页面写真皮，到手是布的，货不对板', 'NOT_AS_DESCRIBED'],
  ['鞋子颜色不对，客服又不理我，要求退货退款', 'NOT_AS_DESCRIBED'],
  ['香水拿去鉴定了，是假货', 'COUNTERFEIT'],
  ['打了一下午电话都打不通', 'CS_UNREACHABLE'],
  ['电话空号，在线也没人回，我要退款', 'CS_UNREACHABLE'],
  ['会员连续包月什么时候开的我都不知道，又扣了30', 'AUTO_RENEWAL', 'REFUND'],
  ['买早餐时付了两次，两笔都是12块', 'DUPLICATE_CHARGE'],
  ['I was charged twice for one coffee', 'DUPLICATE_CHARGE'],
  ['停车半小时收了三小时的钱，多收我40', 'WRONG_AMOUNT'],
  ['手机丢了，有人用我的账号买了东西', 'UNAUTHORIZED'],
  ['昨晚卡被盗刷了，这笔不是我操作的', 'UNAUTHORIZED'],
  ['儿子用我平板给游戏充值了一千多，他读小学', 'MINOR'],
  ['充了100话费三天了没到账', 'SERVICE_NOT_WORK'],
  ['激活码一直提示无效', 'SERVICE_NOT_WORK', '服务权益未生效'],
  ['车已经还了，共享单车还在计费', 'SHARED_DEVICE'],
  ['雨伞还回去了押金一直不给', 'DEPOSIT'],
  ['店家说退了，可是半个月退款还没到', 'REFUND_NOT_ARRIVED'],
  ['上周就答应退我，到现在一分钱没见到', 'REFUND_NOT_ARRIVED'],
  ['还没收到退款', 'REFUND_NOT_ARRIVED'],
  ['麻烦开一下增值税发票', 'INVOICE'],
  ['四瓶洗发水少发一瓶，退那一瓶的钱就行', 'PARTIAL_REFUND'],
  ['买完第二天就降价50，要求补差价', 'PRICE_DIFF'],
  ['你们把我的个人信息泄露给了推销的', 'PRIVACY'],
  ['客服在电话里骂我没钱别买', 'STAFF_CONDUCT'],
  ['给我五百封口费，否则举报', 'EXTORTION_SUSPECT'],
  ['说做任务返佣，垫付完人就没影了', 'FRAUD_CLAIM'],
  ['一箱橙子到货烂了一半', 'FRESH_FOOD'],
  ['定制的奖牌名字刻错了', 'CUSTOM_GOODS'],
  ['酒店临时说没房，我的行程全乱了', 'TRAVEL_CANCEL'],
  ['报的网课老师换了三个，要退课', 'SERVICE_CONTRACT'],
  ['包裹卡在海关让我补关税', 'CROSS_BORDER'],
  ['付了钱才告诉我缺货', 'OUT_OF_STOCK'],
  ['健身卡办了三个月，店里人去楼空', 'PREPAID_CLOSED'],
  ['12345转办：市民反映该店未退费，请限期反馈', 'GOVERNMENT'],
  ['拍错了，请退款给我', 'REFUND_REQUEST'],
  ['我改主意了', 'REFUND_REQUEST', 'REFUND'],
  ['退钱退钱退钱退钱', 'UNCLEAR'],
  ['市民热线来函：住户反映贵单位拒收旧券，请限期答复', 'GOVERNMENT'],
  ['某区消保委转来投诉一件，商家按摩仪不能开机，请规定期限内答复', 'GOVERNMENT'],
  ['他们说先交解冻费才放款，交完就不回消息了', 'FRAUD_CLAIM'],
  ['配料表少印一行，给我800就算了，不转我就天天投诉', 'EXTORTION_SUSPECT'],
  ['少了个螺丝，给我补一个就算了', 'UNCLEAR'],
  ['送女儿的礼物还没发货', 'NOT_RECEIVED'],
  ['闺女才9岁，瞒着我打赏了主播一千二', 'MINOR'],
  ['给手机充值充了50，一直没到账', 'SERVICE_NOT_WORK'],
  ['游戏充值了两百，点券没加上', 'SERVICE_NOT_WORK'],
  ['白酒一喝就是勾兑的', 'COUNTERFEIT'],
  ['你们把我的订单和电话截图发出来，名字没打码', 'PRIVACY'],
  ['按摩师动手动脚，我要退课', 'STAFF_CONDUCT'],
  ['发廊换了老板，说以前的卡不认', 'PREPAID_CLOSED'],
  ['早就取消订阅了，这个月又扣我18', 'AUTO_RENEWAL'],
  ['每个月被扣12块，扣了大半年才发现', 'AUTO_RENEWAL'],
  ['以为没成功又付了一次，结果都扣了', 'DUPLICATE_CHARGE'],
  ['娃娃机投币没反应，钱不退', 'SHARED_DEVICE'],
  ['快递面单上重量只有0.05公斤，我买的是五斤装的猫粮', 'FAKE_SHIPMENT'],
  ['面包里吃出一根铁丝', 'QUALITY'],
  ['涂了两天脸上起红疹，去了急诊，要求退款', 'QUALITY'],
  ['四罐蜂蜜破了一罐，好的我留下，退破的那罐钱，只退一罐', 'PARTIAL_REFUND'],
  ['标的是2升，一量才1.5升', 'NOT_AS_DESCRIBED'],
  ['在线都是机器人，人工一直占线', 'CS_UNREACHABLE'],
  ['买的扫地机器人不想要了，退货', 'REFUND_REQUEST'],
  ['如图所示', 'UNCLEAR'],
  ['退钱', 'UNCLEAR'],
  ['', 'UNCLEAR', 'OTHERS'],
];

describe('classify', () => {
  it.each(SAMPLES)('%s → %s', (text, category, problem) => {
    expect(sort(text, problem).category).toBe(category);
  });

  it('says which words it went by, and only words that are there', () => {
    expect(sort('包裹物流停了五天').words).toEqual(['物流停']);
    for (const [text, category, problem] of SAMPLES) {
      const { words } = sort(text, problem);
      if (category === 'UNCLEAR') expect(words).toEqual([]);
      else expect(words.length).toBeGreaterThan(0);
      const shown = problem === 'REFUND' ? '申请退款' : (problem ?? '');
      const whole = `${shown}\n${text}`.toLowerCase();
      for (const part of words.flatMap((word) => word.split('…'))) expect(whole).toContain(part);
    }
  });

  it.each([
    ['不是要退款，就要发票', 'INVOICE'],
    ['我不是想退货，是快递还没发', 'NOT_RECEIVED'],
    ['不需要发票，退款给我', 'REFUND_REQUEST'],
    ['没有质量问题，只是尺寸不对', 'NOT_AS_DESCRIBED'],
    ['不是没收到货，是收到就坏了', 'QUALITY'],
    ["I don't want a refund, I need the invoice", 'INVOICE'],
    ['I am not asking for a refund, please send the fapiao', 'INVOICE'],
  ])('%s: what is denied does not count', (text, category) => {
    expect(sort(text, 'OTHERS').category).toBe(category);
  });

  it.each([
    ['衣服不要了，退款给我', 'REFUND_REQUEST'],
    ['不要换了要退款', 'REFUND_REQUEST'],
    ['不是说好退款的吗', 'REFUND_NOT_ARRIVED'],
    ['不是可以退款的吗', 'REFUND_REQUEST'],
    ['是不是假货啊', 'COUNTERFEIT'],
    ['这不是诈骗是什么', 'FRAUD_CLAIM'],
    ['没有发票怎么报销', 'INVOICE'],
  ])('%s: what only looks denied counts', (text, category) => {
    expect(sort(text).category).toBe(category);
  });

  it('sees through full width, case and invisible characters', () => {
    expect(sort('ＰＡＩＤ ＴＷＩＣＥ for it').category).toBe('DUPLICATE_CHARGE');
    expect(sort('要\u200b发\u200b票').category).toBe('INVOICE');
  });

  it('reads no further than the first 2 000 code points', () => {
    expect(sort(`${'😀'.repeat(MAX_TEXT - 2)}发票`).category).toBe('INVOICE');
    expect(sort(`${'😀'.repeat(MAX_TEXT)}发票`).category).toBe('UNCLEAR');
  });

  it('looks at 问题类型 and tags too', () => {
    expect(sort('见图', '虚假发货').category).toBe('FAKE_SHIPMENT');
    expect(classify(complaint({ detail: '见图', tags: ['质量问题'] })).category).toBe('QUALITY');
  });

  it('raises the level with the matter, the words, the tags and repeats', () => {
    expect(sort('衣服开裂').level).toBe('L1');
    expect(sort('衣服开裂，再不处理我打12315')).toMatchObject({
      category: 'QUALITY',
      level: 'L3',
      cues: ['12315'],
    });
    expect(sort('衣服开裂，我没有报警').level).toBe('L1');
    expect(sort('杯子破了，老人被烫伤').level).toBe('L2');
    expect(sort('这是假货').level).toBe('L3');
    expect(classify(complaint({ tags: ['高风险'] })).level).toBe('L2');
    expect(classify(complaint({ userComplaintTimes: 2 })).level).toBe('L2');
    expect(classify(complaint({ inPlatformService: true })).level).toBe('L2');
  });

  it.each([
    ['烟雾报警器用了两天就不响', 'L1'],
    ['相机拍出来曝光过度，要求退货', 'L1'],
    ['收货地址在法院路12号，一直没送到', 'L1'],
    ['买的《防诈骗手册》缺页', 'L1'],
    ['多媒体音箱有杂音', 'L1'],
    ['我已经在去法院路上了', 'L3'],
    ['报警器坏了不给退，我就报警', 'L3'],
    ['再不退就找媒体曝光', 'L3'],
  ])('a name that holds a cue is none: %s', (text, level) => expect(sort(text).level).toBe(level));

  it(
    'never throws and always names a known category',
    () => {
      const codes = new Set<string>(CATEGORIES.map((category) => category.code));
      fc.assert(
        fc.property(anyText, anyText, fc.array(anyText, { maxLength: 5 }), (detail, problem, tags) => {
          const { category, words } = classify(complaint({ detail, problem, tags }));
          return codes.has(category) && words.every((word) => word !== '');
        }),
      );
    },
    PATIENT,
  );

  it('stays quick on texts made to be slow', () => {
    const slow = ['不要退款', '不是', '退', 'refund ', '不是不要不用退款吗', '\u200b', 'ﷺ'];
    for (const piece of slow) {
      const text = piece.repeat(200_000);
      const start = performance.now();
      sort(text);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

describe('the category data', () => {
  it('holds each code once, and words that can be found', () => {
    expect(new Set(CATEGORIES.map((category) => category.code)).size).toBe(CATEGORIES.length);
    for (const category of CATEGORIES) {
      for (const [weight, list] of Object.entries(category.words as Record<number, string>)) {
        expect(Number(weight)).toBeGreaterThanOrEqual(2);
        expect(Number(weight)).toBeLessThanOrEqual(7);
        for (const word of list.split('|')) {
          for (const part of word.split('…')) expect(part).toBe(part.trim().normalize('NFKC').toLowerCase());
          expect(word.length).toBeGreaterThan(0);
          if (Number(weight) < ENOUGH || category.code === 'REFUND_REQUEST') continue;
          expect(
            sort(`甲乙丙丁 ${word.replace('…', '戊')} 甲乙丙丁`).category,
            `${category.code}: ${word}`,
          ).not.toBe('UNCLEAR');
        }
      }
    }
  });
});
