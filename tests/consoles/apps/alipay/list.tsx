/** The complaint list: breadcrumb, tabs, search, table, pages. */
import { App, Breadcrumb, Button, Card, Flex, Form, Input, Result, Table, Tabs, Typography } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { columns } from './columns.tsx';
import { DetailDrawer } from './detail.tsx';
import { HandleModal } from './handle.tsx';
import { kind, type Row } from './kinds.ts';
import { practice } from '../practice.ts';
import { Refused, request } from './request.ts';

export function ComplaintList() {
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const [tab, setTab] = useState('all');
  const [keyword, setKeyword] = useState('');
  const [page, setPage] = useState({ number: 1, size: practice.rows || 10 });
  const [data, setData] = useState<{ rows: Row[]; total: number }>({ rows: [], total: 0 });
  const [loading, setLoading] = useState(true);
  const [refused, setRefused] = useState('');
  const [handling, setHandling] = useState<Row>();
  const [opened, setOpened] = useState('');
  const [stamp, setStamp] = useState(0);
  const [tick, setTick] = useState(0);

  const load = useCallback(async () => {
    setLoading(true);
    try {
      const status = kind.tabs.find((one) => one.key === tab)?.status ?? '';
      const query = { page_num: page.number, page_size: page.size, status, keyword };
      setData(kind.list(await request(`${kind.api}/list.json`, query)));
      setRefused('');
    } catch (error) {
      if (error instanceof Refused && error.code === 'AUTHORITY_ILLEGAL') setRefused(error.message);
      else message.error((error as Error).message);
    }
    setLoading(false);
  }, [tab, keyword, page, message]);
  useEffect(() => void load(), [load]);

  // Some pages draw every row anew on a timer; a guest in the table has to live with it.
  useEffect(() => {
    if (!practice.rerender) return;
    const timer = setInterval(() => setTick((n) => n + 1), practice.rerender);
    return () => clearInterval(timer);
  }, []);

  const shape = useMemo(() => columns(setHandling, (row) => setOpened(row.id)), []);
  const first = () => setPage((old) => ({ ...old, number: 1 }));
  const search = ({ word = '' }: { word?: string }) => {
    setKeyword(word.trim());
    first();
  };
  if (refused) return <Result status="403" title="暂无权限" subTitle={refused} />;
  return (
    <>
      <Breadcrumb items={kind.crumbs.map((title) => ({ title }))} />
      <Typography.Title level={3} style={{ margin: '12px 0 16px' }}>
        {kind.crumbs.at(-1)}
      </Typography.Title>
      <Card>
        <Tabs
          activeKey={tab}
          items={kind.tabs.map(({ key, label }) => ({ key, label }))}
          onChange={(key) => {
            setTab(key);
            first();
          }}
        />
        <Form form={form} layout="inline" style={{ marginBottom: 16 }} onFinish={search}>
          <Form.Item name="word" label="单号查询">
            <Input allowClear style={{ width: 320 }} placeholder="投诉单号 / 支付宝交易号 / 商户订单号" />
          </Form.Item>
          <Flex gap={8}>
            <Button type="primary" htmlType="submit">
              查询
            </Button>
            <Button onClick={() => (form.resetFields(), search({}))}>重置</Button>
          </Flex>
        </Form>
        <Table<Row>
          key={tick}
          rowKey="id"
          columns={shape}
          dataSource={data.rows}
          loading={loading}
          tableLayout="fixed"
          scroll={{ x: 1270 }}
          pagination={{
            current: page.number,
            pageSize: page.size,
            total: data.total,
            showSizeChanger: true,
            showTotal: (total) => `共 ${total} 条`,
            pageSizeOptions: [10, 20, 50, 500, 5000],
            onChange: (number, size) => setPage({ number, size }),
          }}
        />
      </Card>
      <DetailDrawer id={opened} stamp={stamp} onClose={() => setOpened('')} onHandle={setHandling} />
      <HandleModal
        row={handling}
        onClose={() => setHandling(undefined)}
        onDone={() => {
          setHandling(undefined);
          setStamp((n) => n + 1);
          load();
        }}
      />
    </>
  );
}
