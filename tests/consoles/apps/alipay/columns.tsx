/** Columns of the complaint table. */
import { Flex, Tag, Typography, type TableColumnsType } from 'antd';
import { colorOf, kind, type Row } from './kinds.ts';

export function columns(onHandle: (row: Row) => void, onOpen: (row: Row) => void): TableColumnsType<Row> {
  const risk = kind.api === 'risk';
  return [
    { title: '投诉单号', dataIndex: 'id', width: 150, fixed: 'left' },
    { title: '支付宝交易号', dataIndex: 'trade', width: 150 },
    ...(risk ? [] : [{ title: '商户订单号', dataIndex: 'order', width: 130 }]),
    { title: '投诉时间', dataIndex: 'time', width: 115 },
    ...(risk
      ? [{ title: '处理截止时间', dataIndex: 'overdue', width: 125 }]
      : [{ title: '用户诉求', dataIndex: 'want', width: 95 }]),
    {
      title: risk ? '投诉内容' : '投诉原因/内容',
      dataIndex: 'content',
      width: 230,
      render: (_, row) => (
        <>
          {row.reason && <div>{row.reason}</div>}
          {row.tags.map((tag) => (
            <Tag key={tag} color="red">
              {tag}
            </Tag>
          ))}
          <div className="clamp" title={row.content}>
            {row.content}
          </div>
        </>
      ),
    },
    { title: risk ? '投诉金额(元)' : '订单金额(元)', dataIndex: 'amount', width: 115, align: 'right' },
    {
      title: '状态',
      dataIndex: 'status',
      width: 150,
      render: (status: string) => <Tag color={colorOf(status)}>{kind.states[status] ?? status}</Tag>,
    },
    {
      title: '操作',
      key: 'action',
      width: 140,
      fixed: 'right',
      render: (_, row) => (
        <Flex gap={12}>
          {kind.open.includes(row.status) && (
            <Typography.Link onClick={() => onHandle(row)}>处理投诉</Typography.Link>
          )}
          <Typography.Link onClick={() => onOpen(row)}>详情</Typography.Link>
        </Flex>
      ),
    },
  ];
}
