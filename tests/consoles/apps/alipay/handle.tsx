/** 处理投诉: how it was handled, and a text for the user. */
import { App, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { kind, type Row } from './kinds.ts';
import { request } from './request.ts';

export function HandleModal({ row, onClose, onDone }: { row?: Row; onClose(): void; onDone(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const content = Form.useWatch('content', form) ?? '';
  const submit = async () => {
    const fields = await form.validateFields();
    setBusy(true);
    try {
      await request(`${kind.api}/feedback.json`, {}, { id: row?.id, ...fields });
      message.success('处理结果已提交');
      onDone();
    } catch (error) {
      message.error((error as Error).message);
    }
    setBusy(false);
  };
  return (
    <Modal
      title="处理投诉"
      open={Boolean(row)}
      width={600}
      okText="提交"
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: !content.trim() }}
      destroyOnHidden
      onOk={submit}
      onCancel={onClose}
      afterClose={() => form.resetFields()}
    >
      <Form form={form} layout="vertical" preserve={false}>
        <Form.Item
          name="feedback_code"
          label="处理方式"
          rules={[{ required: true, message: '请选择处理方式' }]}
        >
          <Radio.Group options={kind.codes.map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="content" label="处理说明" rules={[{ required: true, message: '请填写处理说明' }]}>
          <Input.TextArea rows={5} maxLength={200} showCount placeholder="请说明处理结果，用户可见" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
