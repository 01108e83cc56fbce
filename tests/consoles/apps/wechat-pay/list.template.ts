/** Markup of the list. Order of the form items and columns matters: people have scripts that count them. */
export const LIST = `
<div>
  <el-breadcrumb separator="/"><el-breadcrumb-item>账户中心</el-breadcrumb-item><el-breadcrumb-item>消费者投诉</el-breadcrumb-item></el-breadcrumb>
  <div class="page-title"><h2>消费者投诉</h2><p>请在24小时内首次回复用户，并在72小时内处理完成。</p></div>
  <el-result v-if="refused" icon="warning" title="暂时无该功能权限" :sub-title="refused" />
  <div v-else class="panel">
    <el-tabs v-model="tab" @tab-click="turn(1)">
      <el-tab-pane label="全部" name="ALL" /><el-tab-pane label="待处理" name="PENDING" />
      <el-tab-pane label="处理中" name="PROCESSING" /><el-tab-pane label="已处理完成" name="PROCESSED" />
    </el-tabs>
    <div id="table">
      <div class="filter">
        <el-form inline size="small" label-width="96px" @submit.native.prevent="search">
          <el-form-item label="投诉单号"><el-input v-model.trim="form.complaint_id" placeholder="请输入投诉单号" clearable /></el-form-item>
          <el-form-item label="商户单号"><el-input v-model.trim="form.out_trade_no" placeholder="请输入商户单号" clearable /></el-form-item>
          <el-form-item label="微信订单号"><el-input v-model.trim="form.transaction" placeholder="请输入微信订单号" clearable /></el-form-item>
          <el-form-item label="投诉时间"><el-date-picker v-model="form.range" type="daterange" value-format="yyyy-MM-dd" start-placeholder="开始日期" end-placeholder="结束日期" /></el-form-item>
          <el-form-item label="投诉状态"><el-select v-model="form.state" :disabled="tab !== 'ALL'"><el-option label="全部" value="" /><el-option v-for="(label, key) in STATES" :key="key" :label="label" :value="key" /></el-select></el-form-item>
          <el-form-item label="问题类型"><el-select v-model="form.type"><el-option label="全部" value="" /><el-option v-for="(label, key) in TYPES" :key="key" :label="label" :value="key" /></el-select></el-form-item>
          <el-form-item label="被投诉商户号"><el-input v-model.trim="form.mchid" placeholder="1900000109" disabled /></el-form-item>
          <el-form-item label-width="96px" label=" "><div><el-button type="primary" @click="search">查询</el-button><el-button @click="reset">重置</el-button></div></el-form-item>
        </el-form>
      </div>
      <el-table v-loading="loading" :data="rows" :row-key="keyOf" empty-text="暂无投诉记录">
        <el-table-column label="投诉单号" prop="complaint_id" width="160" :fixed="size <= 1000" />
        <el-table-column label="投诉时间" width="104"><template slot-scope="{ row }">{{ moment(row.complaint_time) }}</template></el-table-column>
        <el-table-column label="商户单号" width="140"><template slot-scope="{ row }">{{ row.complaint_order_info[0].out_trade_no }}</template></el-table-column>
        <el-table-column label="金额(元)" width="90" align="right"><template slot-scope="{ row }">{{ yuan(row.complaint_order_info[0].amount) }}</template></el-table-column>
        <el-table-column label="问题类型" width="96"><template slot-scope="{ row }">{{ TYPES[row.problem_type] || '-' }}</template></el-table-column>
        <el-table-column label="投诉内容" min-width="148"><template slot-scope="{ row }"><div class="clamp" :title="row.complaint_detail">{{ row.complaint_detail }}</div></template></el-table-column>
        <el-table-column label="用户手机号" width="112" prop="payer_phone" />
        <el-table-column label="投诉次数" width="56" align="center" prop="user_complaint_times" />
        <el-table-column label="全额退款" width="56" align="center"><template slot-scope="{ row }">{{ row.complaint_full_refunded ? '是' : '否' }}</template></el-table-column>
        <el-table-column label="投诉状态" width="224"><template slot-scope="{ row }"><span class="el-tag el-tag--small el-tag--light" :class="'el-tag--' + TAGS[row.complaint_state]">{{ STATES[row.complaint_state] }}</span><span v-if="row.incoming_user_response" class="waiting">用户新留言</span></template></el-table-column>
        <el-table-column label="操作" width="172" :fixed="size <= 1000 ? 'right' : false"><template slot-scope="{ row }"><template v-if="row.complaint_state !== 'PROCESSED'"><a href="javascript:;" class="link" @click="replying = row">回复用户</a><a href="javascript:;" class="link" @click="finish(row)">处理完成</a></template><a href="javascript:;" class="link" @click="opened = row.complaint_id">详情</a></template></el-table-column>
      </el-table>
      <el-pagination background layout="total, sizes, prev, pager, next, jumper" :total="total" :current-page="page" :page-size="size" :page-sizes="[10, 20, 30, 50, 500, 5000]" @current-change="turn" @size-change="resize" />
    </div>
  </div>
  <reply-dialog :row="replying" @close="replying = null" @done="replied" />
  <detail-drawer ref="detail" :id="opened" @close="opened = ''" @changed="load" @reply="replying = $event" />
</div>`;
