/** The practice complaint pages of Alipay: React and antd. The address decides which product is shown. */
/* oxlint-disable import/no-unassigned-import -- a style sheet is imported for its effect */
import { App, ConfigProvider, Layout, Menu, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { kind } from './kinds.ts';
import { ComplaintList } from './list.tsx';
import { practice } from '../practice.ts';
import { QueueList } from './queue-list.tsx';
import { queue } from './queues.ts';
import './style.css';

const dark = practice.theme === 'dark';

function Page() {
  const { token } = theme.useToken();
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Header className="bar" style={{ background: token.colorBgContainer, color: token.colorText }}>
        <b className="brand">支付宝 {kind.api === 'risk' ? '商家平台' : '开放平台'}</b>
        <Menu
          mode="horizontal"
          selectedKeys={['operation']}
          className="nav"
          items={[
            { key: 'home', label: '首页' },
            { key: 'console', label: '控制台' },
            { key: 'operation', label: '运营中心' },
            { key: 'docs', label: '文档' },
          ]}
        />
        <span>演示商户</span>
      </Layout.Header>
      <Layout.Content className="content">
        {queue ? <QueueList queue={queue} /> : <ComplaintList />}
      </Layout.Content>
      <Layout.Footer className="foot">练习环境，数据均为虚构</Layout.Footer>
    </Layout>
  );
}

createRoot(document.querySelector('#app') as Element).render(
  <ConfigProvider locale={zhCN} theme={{ algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm }}>
    <App>
      <Page />
    </App>
  </ConfigProvider>,
);
