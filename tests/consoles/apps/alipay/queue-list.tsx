/** One queue beside the complaints: tabs of all queues, a table, a drawer with the detail, a form. */
import {
  App,
  Breadcrumb,
  Button,
  Card,
  Descriptions,
  Drawer,
  Flex,
  Form,
  Input,
  Modal,
  Table,
  Tabs,
  Tag,
  Typography,
} from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { practice } from '../practice.ts';
import type { Line, Queue } from './queues.ts';
import { request } from './request.ts';

const ALL = ['交易投诉', '服务咨询', '待退款交易', '违规与处罚', '申诉记录'];

/** A text for the user or for the platform. */
function Write({
  queue,
  line,
  onClose,
  onDone,
}: {
  queue: Queue;
  line?: Line;
  onClose(): void;
  onDone(): void;
}) {
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const send = async () => {
    const { content } = await form.validateFields();
    try {
      await request(`queues/${queue.api}/act.json`, {}, { id: line?.id, content });
      message.success('已提交');
      onDone();
    } catch (error) {
      message.error((error as Error).message);
    }
  };
  return (
    <Modal
      title={line?.action}
      open={Boolean(line)}
      width={600}
      okText={queue.send}
      cancelText="取消"
      destroyOnHidden
      onOk={send}
      onCancel={onClose}
      afterClose={() => form.resetFields()}
    >
      <p>
        {queue.heads[0]}：{line?.id}
      </p>
      <Form form={form} layout="vertical" preserve={false}>
        <Form.Item name="content" label={queue.label} rules={[{ required: true, message: '请填写' }]}>
          <Input.TextArea rows={6} maxLength={queue.most} showCount={queue.most !== undefined} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export function QueueList({ queue }: { queue: Queue }) {
  const { message } = App.useApp();
  const [rows, setRows] = useState<Line[]>([]);
  const [loading, setLoading] = useState(true);
  const [opened, setOpened] = useState<Line>();
  const [writing, setWriting] = useState<Line>();
  const load = useCallback(async () => {
    setLoading(true);
    try {
      const query = { page_num: 1, page_size: practice.rows || 20 };
      const { records } = await request<{ records: object[] }>(`queues/${queue.api}/list.json`, query);
      setRows(records.map(queue.line));
    } catch (error) {
      message.error((error as Error).message);
    }
    setLoading(false);
  }, [queue, message]);
  useEffect(() => void load(), [load]);
  const open = async (id: string) =>
    setOpened(queue.line(await request<object>(`queues/${queue.api}/detail.json`, { id })));
  const [number = '', ...heads] = queue.heads;
  const state = (status: string) => <Tag>{queue.states[status] ?? status}</Tag>;
  return (
    <>
      <Breadcrumb items={['我的违规与投诉', queue.title].map((title) => ({ title }))} />
      <Typography.Title level={3} style={{ margin: '12px 0 16px' }}>
        我的违规与投诉
      </Typography.Title>
      <Card>
        <Tabs activeKey={queue.title} items={ALL.map((label) => ({ key: label, label }))} />
        <Table<Line>
          rowKey="id"
          dataSource={rows}
          loading={loading}
          pagination={false}
          tableLayout="fixed"
          columns={[
            { title: number, dataIndex: 'id', width: 230 },
            ...heads.map((title, i) => ({
              title,
              key: title,
              render: (_: unknown, { facts }: Line) => facts[i],
            })),
            { title: queue.status, key: 'status', width: 230, render: (_, { status }) => state(status) },
            {
              title: '操作',
              key: 'action',
              width: 170,
              render: (_, line) => (
                <Flex gap={12}>
                  {line.action && (
                    <Typography.Link onClick={() => setWriting(line)}>{line.action}</Typography.Link>
                  )}
                  <Typography.Link onClick={() => void open(line.id)}>详情</Typography.Link>
                </Flex>
              ),
            },
          ]}
        />
      </Card>
      <Drawer
        title={`${queue.title}详情`}
        open={Boolean(opened)}
        size={640}
        onClose={() => setOpened(undefined)}
        destroyOnHidden
      >
        {opened && (
          <>
            <Descriptions
              column={1}
              bordered
              size="small"
              items={[
                { key: number, label: number, children: opened.id },
                ...heads.map((label, i) => ({ key: label, label, children: opened.facts[i] })),
                { key: 'status', label: queue.status, children: state(opened.status) },
              ]}
            />
            <div style={{ marginTop: 200 }}>
              {opened.action ? (
                <Button type="primary" onClick={() => setWriting(opened)}>
                  {opened.action}
                </Button>
              ) : (
                <Typography.Text type="secondary">没有可以进行的操作</Typography.Text>
              )}
            </div>
          </>
        )}
      </Drawer>
      <Write
        queue={queue}
        line={writing}
        onClose={() => setWriting(undefined)}
        onDone={() => {
          setWriting(undefined);
          setOpened(undefined);
          void load();
        }}
      />
    </>
  );
}
