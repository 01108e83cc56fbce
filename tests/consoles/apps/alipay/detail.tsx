/** 投诉详情: labels and values, negotiation history, 我要留言. */
import {
  App,
  Button,
  Descriptions,
  Drawer,
  Empty,
  Flex,
  Image,
  Input,
  Spin,
  Tag,
  Timeline,
  Typography,
} from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { colorOf, kind, type Row } from './kinds.ts';
import { request } from './request.ts';

type Detail = object & { reply_detail_infos: Line[] };

interface Line {
  replier_role: string;
  replier_name: string;
  gmt_create: string;
  content: string;
}

function Message({ id, onSent }: { id: string; onSent(): void }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const send = async () => {
    try {
      await request(`${kind.api}/reply.json`, {}, { id, content: text });
      message.success('留言成功');
      setText('');
      setOpen(false);
      onSent();
    } catch (error) {
      message.error((error as Error).message);
    }
  };
  if (!open)
    return (
      <Button style={{ marginTop: 16 }} onClick={() => setOpen(true)}>
        我要留言
      </Button>
    );
  return (
    <Flex vertical gap={24} style={{ marginTop: 16 }}>
      <Input.TextArea
        rows={4}
        maxLength={200}
        showCount
        placeholder="请输入留言内容"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Flex gap={8} justify="end">
        <Button onClick={() => setOpen(false)}>取消</Button>
        <Button type="primary" disabled={!text.trim()} onClick={send}>
          提交留言
        </Button>
      </Flex>
    </Flex>
  );
}

export function DetailDrawer({
  id,
  stamp,
  onClose,
  onHandle,
}: {
  id: string;
  stamp: number;
  onClose(): void;
  onHandle(row: Row): void;
}) {
  const [data, setData] = useState<{ row: Row; lines: Line[] }>();
  const load = useCallback(async () => {
    if (!id) return;
    const one = await request<Detail>(`${kind.api}/detail.json`, { id }).catch(() => undefined);
    if (one) setData({ row: kind.row(one), lines: one.reply_detail_infos });
  }, [id]);
  useEffect(() => {
    setData(undefined);
    load();
  }, [load, stamp]);
  const row = data?.row;
  return (
    <Drawer title="投诉详情" open={Boolean(id)} size={640} onClose={onClose} destroyOnHidden>
      {!row && <Spin />}
      {row && (
        <>
          <Descriptions
            column={1}
            bordered
            size="small"
            styles={{ label: { width: 120 } }}
            items={[
              { key: 'id', label: '投诉单号', children: row.id },
              {
                key: 'state',
                label: '状态',
                children: <Tag color={colorOf(row.status)}>{kind.states[row.status]}</Tag>,
              },
              { key: 'time', label: '投诉时间', children: row.time },
              ...(row.overdue ? [{ key: 'due', label: '处理截止时间', children: row.overdue }] : []),
              { key: 'trade', label: '支付宝交易号', children: row.trade },
              { key: 'order', label: '商户订单号', children: row.order },
              { key: 'amount', label: '订单金额', children: `¥${row.amount}` },
              ...(row.want ? [{ key: 'want', label: '用户诉求', children: row.want }] : []),
              ...(row.reason ? [{ key: 'reason', label: '投诉原因', children: row.reason }] : []),
              { key: 'content', label: '投诉内容', children: row.content },
              { key: 'phone', label: '联系方式', children: row.phone },
              ...(row.images.length
                ? [
                    {
                      key: 'shots',
                      label: '凭证图片',
                      children: row.images.map((url) => <Image key={url} width={120} src={url} />),
                    },
                  ]
                : []),
            ]}
          />
          {kind.open.includes(row.status) && (
            <Button type="primary" style={{ margin: '16px 0' }} onClick={() => onHandle(row)}>
              处理投诉
            </Button>
          )}
          <Typography.Title level={5}>协商历史</Typography.Title>
          {data?.lines.length ? (
            <Timeline
              items={data.lines.map((line, i) => ({
                key: i,
                content: (
                  <>
                    <b>{line.replier_name}</b>{' '}
                    <Typography.Text type="secondary">{line.gmt_create}</Typography.Text>
                    <p style={{ margin: '4px 0' }}>{line.content}</p>
                  </>
                ),
              }))}
            />
          ) : (
            <Empty />
          )}
          <Message id={row.id} onSent={load} />
        </>
      )}
    </Drawer>
  );
}
