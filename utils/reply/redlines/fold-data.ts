/** Characters that stand for others. Data: pairs, the written one first. */

/** Traditional to simplified, only characters that the rules need. */
const TRADITIONAL =
  '惡恶噁恶訴诉職职業业詐诈訛讹騙骗誣诬賬账帳账轉转銀银號号碼码驗验證证掃扫維维聯联繫系係系線线還还給给發发來来員员單单後后負负責责絕绝對对應应該该會会說说請请這这個个們们為为爲为與与無无關关開开戶户處处專专電电話话訊讯罵骂滾滚腦脑殘残窮穷瘋疯質质識识見见訟讼謗谤構构報报師师將将從从過过嗎吗賠赔償偿紅红現现領领獎奖勵励錯错買买賣卖價价優优盡尽儘尽時时間间點点鐘钟週周內内決决條条標标權权釋释終终讓让選选擊击確确認认結结據据產产廠厂運运達达極极樣样藥药療疗癒愈壓压壞坏態态億亿兩两雙双徵征羣群麼么妳你祂他麗丽險险賺赚財财遲迟當当經经實实際际規规則则適适貨货補补貼贴現现額额訂订詢询問问題题復复覆复顧顾務务誰谁瞭了廢废賤贱噴喷髒脏蠢蠢鬧闹謠谣誹诽傳传擾扰嚇吓嘅的喺在睇看掛挂頁页鏈链鍵键礙碍虛虚偽伪羅罗詳详細细誤误誠诚護护兌兑現现穩稳漲涨億亿寫写稱称評评論论趕赶緊紧馬马錢钱飯饭別别';
/** Written instead of the right character to get past a filter, or letters that only look Latin. */
const LOOKALIKES = '峮群薇微徽微葳微溦微浐微ѵvνvυvᴠvⱴvхxχxкkκkаaαaеeεeоoοoсcрpρpуyіiιiһhԛqԝwωwѡwᴡwɪi';

function pairs(text: string): [string, string][] {
  const all = Array.from(text);
  return all.flatMap((each, i) => (i % 2 === 0 ? [[each, all[i + 1] ?? each] as [string, string]] : []));
}

export const SAME_AS = new Map(pairs(TRADITIONAL + LOOKALIKES));

/** Punctuation that ends or divides a clause, in one form. Everything else between words is noise. */
export const MARKS = new Map(
  pairs(',，，，、、.。。。｡。!！！！?？？？;；；；:：：：\n。““””「“」”『“』”‘“’”¥¥'),
);

/** Pictures that stand for a word after a certain character. */
export const SIGNS: readonly [sign: string, after: RegExp, word: string][] = [
  ['🛰', /[加+v个]/, '卫星'],
  ['🐧', /[加+号用个]/, '企鹅'],
  ['🐎', /[款维证]/, '码'],
  ['🐴', /[款维证]/, '码'],
  ['🧧', /[发给返送个元领]/, '红包'],
  ['🐷', /[是头像]/, '猪'],
  ['🐶', /[是条像]/, '狗'],
];

/** Two characters of a hard word between which no clause can end. */
export const SPLIT: ReadonlySet<string> = new Set(
  '恶意 讹人 碰瓷 拉黑 微信 撤诉 私聊 素质 白嫖 脑残 弱智 诈骗 骗子 人渣 废物'.split(' '),
);
