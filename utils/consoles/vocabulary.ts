/**
 * Words that may leave a page in a description of its structure: those of interfaces, of component
 * libraries and of complaints. Whatever is not here is somebody's, and stays.
 */
import { NAMES } from './fields';
import { CONSOLES } from './index';

/** Parts of class names, attributes, keys and addresses. Names of people are left out where they could be. */
const LATIN = `
 able about access account action active actions activity add address admin affix after agree alert align alipay all amount
 anchor animate ant api app appeal apply area arrow article aside async at attachment audit auth auto avatar
 back background badge balance banner bar base basic batch bd before begin benefit biz block body bold border bottom box
 breadcrumb breadcrumbs browser btn btns build business button buttons buyer
 calendar call callback cancel caption card cards cascader case category cell cells center cgi chat check checkbox checked
 chevron child children choose class clear clearfix click close closed code col collapse colgroup color cols column columns
 com comment common company compensate complain complained complaint complaints complete completed component condition
 config confirm contact container content control copy cost count counter country coupon create created credit css ctrl
 current custom customer cursor
 danger dark dashboard data date day days deadline deal default delete delivery demand desc description desktop detail details
 dialog dictionary disabled dispute disputes divider dl dropdown drag drawer due duration
 edit editor el element ellipsis empty enabled end ended endpoint entry enum env err error errcode errmsg even event events
 evidence exclude expand expanded expire expired expires explain export ext extra
 face fade failed feedback fee field fields file files fill filter filters finance finish finished first fixed flag flex
 float flow focus font foot footer for form format found frame free freeze from front full fund
 game gap gateway get global gmt goods grey grid group guarant guarantee guide gutter
 hand handle handled handler has hash hd head header heading height help hidden hide high history home horizontal host hot
 hour hours hover href html
 icon icons id ids image images img in index indicator info init inline inner input inspect instruction item items
 jump key keys keyword kf kind
 label labels lang large last layer layout lazy left legend length level light limit line link links list lists load loaded
 loading loc local lock log login logo logout logs
 mail main manage manager mask material max mch mchid measure media medium member menu merchant message messages meta method
 micro middle min mini mobile modal mode modified modify module money month more mp msg multi multiple
 name nav navbar navigation negotiate negotiation new next nick nickname no node none normal note notice notification notify
 null num number
 object odd of off offset ok on online open openid operate operation operator opposite opt option optional options or order
 orders org out outer outlined overdue overflow overlay own owner
 php json pad padding page pager pagination paid pane panel panels parent part partner password path pay payer payment penalty pending
 percent period permission phone pic picker picture pid placeholder placement plain platform plugin point points pop popconfirm
 popover popper popup portal pos position prefix prev preview price primary print priority private problem process processed
 processing product profile program progress prompt promise proof protect public punish
 qty query queue quick quantity
 radio range rate raw react read readonly reason recharge record records recommend ref refuse refund refunded refunds region
 reject rejected relation release remain remaining remark remind remove render reply replied report request required reset
 resolve respond response result results ret return returns right risk role root round route router row rows rule rules
 sale sales save scene scroll scrollbar search sec second section see seen segment select selectable selected selection
 selector self seller send sender separator seq serial series service session set setting settings shadow ship shop show shown
 side sidebar sign simple single site size skeleton skip slide slider slot small sn solid solve sort sorter source space span
 spec spin spinning split spot stamp standard start stat state states static status step steps sticky stop store stream string
 stripe strong style sub subject submit subtitle success suffix summary sup supplement support svg switch sys system
 tab table tables tabs tag tags target task tbody td team tel template terminal text textarea tfoot th thead theme ticket time
 timeline timeout times timestamp tip tips title to today toggle token tool toolbar tooltip top total touch tr track trade trades
 tradecomplain transaction transfer transition tree trigger true type types
 ui unit update updated upload url urgent use user userid users util
 val valid value verify version vertical vice view viewport violation violations virtual visible vo voucher vue
 wait waiting wallet warn warning warp wechat weixin weui width window with withdraw wrap wrapper write wrp wx wxamp
 xhp xframe xphp year yes yuan zone
 number boolean string digits object undefined more
 tousu dingdan zhuangtai shijian shanghu yonghu jine danhao jiezhi chuli leixing neirong
 ccomplaints ccomplaint complaintorder esearch aftersale
`;

/** Chinese words of interfaces and complaints, besides states, headings and actions of the consoles. */
const HAN = `
 投诉 客诉 交易投诉 消费者投诉 用户投诉 投诉单 投诉单号 投诉编号 投诉时间 投诉内容 投诉详情 投诉原因 投诉类型 投诉次数 投诉状态 投诉金额 投诉人 投诉方
 单号 编号 号码 序号 流水 流水号 订单 订单号 商户 商家 商户号 商户单号 商户订单号 商家订单号 支付单号 交易单号 交易号 交易订单号 微信支付 支付宝 微信
 平台 用户 买家 消费者 客户 时间 日期 创建 提交 发起 受理 更新 完成 处理 待处理 处理中 已处理 未处理 已完成 完结 结案 关闭 撤销 撤诉 超时 逾期
 剩余 剩余时间 倒计时 截止 截止时间 处理截止 到期 时限 期限 请于 内 前 后 状态 进度 结果 阶段 类型 原因 问题 诉求 内容 详情 描述 说明 备注 标签
 手机 手机号 电话 联系方式 联系 金额 价格 实付 退款 退款金额 退货 换货 仅退款 退货退款 售后 售后单 售后单号 售后类型 纠纷 纠纷单 保障单 保障
 操作 回复 回复用户 回复投诉 留言 反馈 查看 查询 搜索 筛选 重置 导出 下载 上传 提交 发送 确定 确认 取消 保存 返回 更多 展开 收起 编辑 删除 修改 刷新
 同意 拒绝 驳回 申诉 举证 凭证 证据 补充 协商 协商历史 历史 记录 商品 商品名称 名称 数量 物流 收货 签收 全部 今天 昨天 最近 选择 请选择 输入 请输入
 首页 列表 管理 中心 账户 账号 设置 通知 消息 公告 帮助 登录 退出 扫码 二维码 权限 管理员 员工 暂无 没有 数据 无数据 加载 加载中 成功 失败 错误
 小时 分钟 系统 网络 超出 限制 频繁 验证 安全 服务 运营 交易 支付 资金 风险 违规 处罚 评价 咨询 客服 店铺 小店 小程序 页 条 共 合计 总计 上一页 下一页 每页
 第 跳转 一 图片 视频 附件 文件 模板 话术 待商家处理 商家处理 待用户确认 平台处理 待补充凭证 已退款 已撤诉 来源 渠道 昵称 处罚 赔付 补偿 原路
`;

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Lower case. */
export const LATIN_WORDS: ReadonlySet<string> = new Set([
  ...words(LATIN),
  ...Object.values(NAMES).flatMap((names) => names.split(' ')),
]);

const consoles = Object.values(CONSOLES);
const queues = consoles.flatMap((known) => known.queues);
const known = [
  ...consoles.flatMap(({ replyActions }) => replyActions),
  ...queues.flatMap(({ headings }) => headings),
  ...queues.flatMap(({ statuses }) => statuses.flatMap(({ labels }) => labels)),
];

/** Words of at least two characters, of Han characters alone. */
export const HAN_WORDS: ReadonlySet<string> = new Set(
  [...words(HAN), ...known].filter((word) => /^\p{Script=Han}{2,12}$/u.test(word)),
);

/** What may follow a number: 3天, 20条. */
export const UNITS: ReadonlySet<string> = new Set('年月日号天时分秒元条次个件笔页单');

/** Elements of HTML, written as they are. */
export const TAGS: ReadonlySet<string> = new Set(
  words(
    `a abbr address article aside b bdi blockquote body br button canvas caption cite code col colgroup dd del
     details dialog div dl dt em fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hr html i
     iframe img input ins label legend li main mark menu nav ol optgroup option output p picture pre progress s
     section select shadow small span strong sub summary sup svg table tbody td textarea tfoot th thead time tr u ul video`,
  ),
);

/** Values of `role` and of `type` that are the standard's own. */
export const ROLES: ReadonlySet<string> = new Set(
  words(
    `alert alertdialog article banner button cell checkbox columnheader combobox complementary dialog document
     form grid gridcell group heading img link list listbox listitem main menu menubar menuitem navigation none
     option presentation progressbar radio radiogroup region row rowgroup rowheader search separator slider
     spinbutton status switch tab table tablist tabpanel text textbox timer toolbar tooltip tree treeitem
     submit reset email hidden number password tel url date datetime file image range color`,
  ),
);
