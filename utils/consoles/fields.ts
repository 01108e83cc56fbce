/**
 * Names of fields in the consoles' JSON, lower case and without separators, to one meaning each.
 * Shared by the tap (which picks) and the reader (which understands).
 */
export type JsonField =
  | 'id'
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
  | 'times'
  | 'userResponse'
  | 'immediate'
  | 'platform'
  | 'refunded'
  | 'tags'
  | 'logTime'
  | 'logType'
  | 'logText'
  | 'logBy';

const NAMES: Record<JsonField, string> = {
  id: 'complaintid complaintno complaintsn complaintcode complaintorderid complainid complainno complaineventid taskid complaintorderno complaintbillid',
  status: 'complaintstate state status complaintstatus complainstatus processstatus',
  statusText:
    'statusdescription statusdesc statusname statustext statedesc statename complaintstatedesc complaintstatename complaintstatetext',
  time: 'complainttime gmtcomplain gmtcreate createtime createdat complaincreatetime complaintcreatetime gmtcomplaint complaindate complaintdate submittime',
  deadline:
    'gmtoverdue expiretime deadline duetime overduetime deadlinetime replydeadline processdeadline gmtdeadline timeouttime lastprocesstime',
  outTradeNo: 'outtradeno merchantorderno outno outorderno merchantouttradeno mchorderno',
  transactionId: 'transactionid tradeno wxtradeno wxorderid alipaytradeno',
  userId: 'payeropenid openid useropenid payerid userid buyerid',
  phone: 'payerphone phoneno phone contact mobile userphone phonenumber',
  mchid: 'complaintedmchid mchid merchantid submchid oppositepid',
  fen: 'amountfen totalfee applyrefundamount',
  yuan: 'tradeamount complainamount totalcost',
  amount: 'amount orderamount payamount totalamount',
  detail: 'complaintdetail complaincontent content complaintcontent complaintdesc',
  problem: 'problemdescription complainreason leafcategoryname problemtype complaintreason complainttype',
  times: 'usercomplainttimes complainttimes complaintcount complaincount',
  userResponse: 'incominguserresponse',
  immediate: 'needimmediateservice',
  platform: 'inplatformservice',
  refunded: 'complaintfullrefunded fullrefunded',
  tags: 'usertaglist labeltaglist',
  logTime: 'operatetime operationtime',
  logType: 'operatetype operationtype',
  logText: 'operatedetails operatedetail',
  logBy: 'operator replierrole',
};

export const FIELD_OF: ReadonlyMap<string, JsonField> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field as JsonField] as const),
  ),
);

/** `complaint_id`, `complaintId`, `Complaint-ID` → `complaintid`. */
export const plainName = (name: string): string => name.replace(/[_\-\s.]/g, '').toLowerCase();
