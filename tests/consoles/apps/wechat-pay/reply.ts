/** 回复用户: a dialog whose send button wakes up with the text. */
import { request } from './request.ts';

const blank = () => ({ response_content: '', jump_url: '', jump_url_text: '' });

export const ReplyDialog = {
  props: ['row'],
  data: () => ({ form: blank(), busy: false, files: [] }),
  computed: {
    valid(): boolean {
      const { length } = this.form.response_content.trim();
      return length > 0 && length <= 500;
    },
  },
  watch: {
    row(row: unknown) {
      if (row) Object.assign(this.form, blank());
    },
  },
  methods: {
    async send() {
      this.busy = true;
      try {
        await request('submit_response', { complaint_id: this.row.complaint_id, ...this.form });
        this.$message.success('回复成功');
        this.$emit('done');
      } catch (error) {
        this.$message.error(error.message);
      }
      this.busy = false;
    },
  },
  template: `
    <div id="businessReply">
      <el-dialog title="回复用户" :visible="Boolean(row)" width="640px" :close-on-click-modal="false" @close="$emit('close')">
        <el-form label-width="110px" size="small" @submit.native.prevent>
          <el-form-item label="回复内容" required>
            <el-input type="textarea" v-model="form.response_content" :rows="6" maxlength="500" show-word-limit
              placeholder="请输入回复内容，用户可在投诉详情中看到" />
          </el-form-item>
          <el-form-item label="上传图片">
            <el-upload action="#" :auto-upload="false" list-type="picture-card" :limit="4" accept=".jpg,.jpeg,.png,.bmp">
              <i class="el-icon-plus" /><div slot="tip" class="el-upload__tip">最多4张，单张不超过2M，支持jpg、png、bmp格式</div>
            </el-upload>
          </el-form-item>
          <el-form-item label="跳转链接"><el-input v-model="form.jump_url" placeholder="选填，用户可点击跳转" /></el-form-item>
          <el-form-item label="链接文案"><el-input v-model="form.jump_url_text" maxlength="10" placeholder="选填，如：查看订单" /></el-form-item>
          <el-form-item>
            <div><el-button @click="$emit('close')">取消</el-button>
            <el-button type="primary" :disabled="!valid" :loading="busy" @click="send">发送</el-button></div>
          </el-form-item>
        </el-form>
      </el-dialog>
    </div>`,
};
