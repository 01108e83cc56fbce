/** Words that raise a complaint to a lead (L2) or to management (L3), whatever it is about. Data. */

/** L1 anyone, L2 a lead, L3 management or legal. */
export type Level = 'L1' | 'L2' | 'L3';

export interface Cue {
  level: Exclude<Level, 'L1'>;
  /** `|`-separated, lower case. */
  words: string;
}

/**
 * Starting list of ours, to be extended here. A bare 「打电话」 or 「抖音」 is left out on purpose:
 * most who write it mean a hotline that nobody answers, or where they saw the goods.
 */
export const CUES: Cue[] = [
  { level: 'L3', words: '12315|12345|工商局|市场监管|消协|消费者协会|网信办|微信110|腾讯110|regulator' },
  {
    level: 'L3',
    words: '法院|起诉|律师|消费者权益保护法|消法|退一赔三|假一赔十|lawyer|lawsuit|sue you|go to court',
  },
  { level: 'L3', words: '报警|派出所|诈骗|立案|公安|police|fraud' },
  {
    level: 'L3',
    words: '媒体|记者|曝光|黑猫|发抖音|发到抖音|发小红书|发到小红书|发微博|发到微博|go viral|to the press',
  },
  { level: 'L3', words: '骂我|辱骂|威胁我|骚扰|恐吓|我家住哪|harass|threaten' },
  { level: 'L3', words: '私下转|封口费' },
  {
    level: 'L2',
    words: '孩子|小孩|未成年|老人|孕妇|怀孕|过敏|受伤|住院|烫伤|触电|pregnan|allerg|injur|hospital',
  },
  { level: 'L2', words: '维权群|集体投诉|群里' },
  { level: 'L2', words: '高风险|high_risk|升级投诉|平台已介入|平台介入|加急' },
];
