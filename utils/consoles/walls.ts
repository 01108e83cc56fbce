/** Walls that look alike in every console. Anchored: a help text that mentions one is no wall. */
import type { WallKnowledge } from './knowledge';

export const COMMON_WALLS: readonly WallKnowledge[] = [
  {
    kind: 'signedOut',
    text: /^(抱歉[，,]?)?(您|你)?的?(登录|登陆|会话|身份|登录状态|登录信息|session)(状态|信息|态)?(已经?)?(超时|过期|失效|失败)了?([，,。.;；!！、]?(请|您可)?(重新|先)?(登录|登陆|扫码登录|刷新).{0,12})?[。!！]?$/i,
  },
  {
    kind: 'signedOut',
    text: /^((您|你)(尚|还)?未登录|请先?(重新)?(登录|登陆)(后.{0,8})?|请使用微信扫码登录|微信扫一扫登录|请扫码登录|二维码失效|(your )?session (has )?(expired|timed out).{0,40}|please (log|sign) ?in( again)?)[。.!！]?$/i,
  },
  {
    kind: 'forbidden',
    text: /^(抱歉[，,]?)?(暂时?无|没有|您?(暂|尚)?(没有|无|未开通)|无)(该|此|访问|查看|操作|本)?(功能|页面|页|访问)?(的)?(使用|访问|操作|查看)?(权限|授权)([，,。.;；!！].{0,40})?$/,
  },
  { kind: 'forbidden', text: /^(403|permission denied|access denied|no permission)[.。]?$/i },
  {
    kind: 'riskControl',
    text: /^(您的?)?(操作|访问|请求)(过于|太过?|太)?(频繁|频率过高)([，,。.;；!！].{0,30})?$|^频繁访问.{0,20}$/,
  },
  {
    kind: 'riskControl',
    text: /^(当前)?(账号|帐号|账户|环境|操作|操作环境)(存在)?(异常|风险)([，,。.;；!！].{0,40})?$|^(请完成)?(安全|身份)验证(后.{0,12})?$/,
  },
];
