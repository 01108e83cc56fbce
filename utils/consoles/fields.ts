/** Names of fields in the consoles' JSON, lower case and without separators, by what they mean. */
export type JsonField =
  | 'id'
  | 'afterSaleId'
  | 'consultId'
  | 'violationId'
  | 'appealId'
  | 'stateTime'
  | 'appealable'
  | 'merchant'
  | 'points'
  | 'status'
  | 'statusText'
  | 'time'
  | 'deadline'
  | 'outTradeNo'
  | 'transactionId'
  | 'userId'
  | 'phone'
  | 'mchid'
  | 'fen'
  | 'yuan'
  | 'amount'
  | 'detail'
  | 'problem'
  | 'kind'
  | 'times'
  | 'userResponse'
  | 'immediate'
  | 'platform'
  | 'refunded'
  | 'tags'
  | 'agent'
  | 'deviceTime'
  | 'devicePlace'
  | 'deviceSame'
  | 'serviceOrder'
  | 'appeal'
  | 'goods'
  | 'paid'
  | 'logTime'
  | 'logType'
  | 'logText'
  | 'logBy';

/** By field, the most telling name first. Plain names: `complaint_id`, `complaintId` → `complaintid`. */
export const NAMES: Record<JsonField, string> = {
  id: 'guaranteeorderid complaintid complaintno complaintsn complaintcode complaintorderid complainid complainno complaineventid taskid complaintorderno complaintbillid',
  afterSaleId: 'aftersaleorderid aftersaleid aftersaleno',
  consultId: 'consultid consultno consultorderid consultationid consulteventid',
  violationId:
    'violationid violationno violationrecordid punishid punishno penaltyid penaltyno illegalorderid illegalid',
  appealId: 'appealid appealno appealorderid appealrecordid',
  stateTime: 'gmtpunish punishtime gmtpenalty penaltytime gmteffect effecttime gmtlisted gmtpendingrefund',
  appealable: 'canappeal appealable allowappeal appealenabled supportappeal',
  merchant: 'oppositename',
  status:
    'complaintstate complaintstatus complainstatus processstatus refundstatus violationstatus punishstatus penaltystatus appealstatus consultstatus state status',
  statusText:
    'statusdescription statusdesc statusname statustext statedesc statename complaintstatedesc complaintstatename complaintstatetext',
  points: 'minusscore',
  time: 'complainttime gmtcomplain gmtcomplaint complaincreatetime complaintcreatetime complaindate complaintdate gmtconsult gmtappeal appealtime illegaltime gmtcreate createtime createdat submittime',
  deadline:
    'gmtoverdue expiretime deadline duetime overduetime deadlinetime replydeadline processdeadline gmtdeadline timeouttime lastprocesstime refunddeadline appealdeadline gmtappealend gmtrefunddeadline',
  outTradeNo: 'outtradeno merchantorderno outno outorderno merchantouttradeno mchorderno',
  transactionId: 'transactionid tradeno wxtradeno wxorderid alipaytradeno orderid',
  userId: 'payeropenid openid useropenid payerid userid buyerid',
  phone: 'payerphone phoneno phone contact mobile userphone phonenumber',
  mchid: 'complaintedmchid mchid merchantid submchid oppositepid',
  fen: 'amountfen totalfee applyrefundamount',
  yuan: 'tradeamount complainamount',
  amount: 'orderamount payamount totalamount amount totalcost',
  detail:
    'complaintdetail complaincontent complaintcontent complaintdesc customermaterialcontent consultcontent appealreason applyreason content',
  problem:
    'problemdescription complainreason leafcategoryname problemtype complaintreason complainttype violationtype punishreason punishtype penaltyreason penaltytype illegalwording',
  kind: 'aftersaletype type',
  times: 'usercomplainttimes complainttimes complaintcount complaincount',
  userResponse: 'incominguserresponse',
  immediate: 'needimmediateservice',
  platform: 'inplatformservice',
  refunded: 'complaintfullrefunded fullrefunded',
  tags: 'usertaglist labeltaglist',
  agent: 'isagentmode',
  deviceTime: 'returntime',
  devicePlace: 'returnaddress',
  deviceSame: 'isreturnedtosamemachine',
  serviceOrder: 'serviceorderstate',
  appeal: 'appealstate',
  goods: 'goodsname productname skuname itemname goodstitle tradesubject',
  paid: 'paytime gmtpayment gmtpay paidtime paysuccesstime',
  logTime: 'operatetime operationtime time',
  logType: 'operatetype operationtype itemtype',
  logText: 'operatedetails operatedetail',
  logBy: 'operator replierrole',
};
