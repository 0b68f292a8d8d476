import type { Catalogue } from '../catalogue.js';

export const mails: Catalogue['mails'] = {
  invitation: {
    subject: '邀请您加入 Tandem',
    body: '组织：{organisation}\n邀请人：{invitedBy}\n\nTandem 将各国在打击非法小武器方面的援助需求与捐助方提供的资源对接起来。邀请只能使用一次，有效期至 {until}。',
    link: '接受邀请：',
  },
  password_reset: {
    subject: '为 Tandem 选择新密码',
    body: '有人（可能是您本人）为此地址申请了新密码。链接只能使用一次，有效期至 {until}。\n\n如果不是您本人，请不必理会：您的密码保持不变。',
    link: '选择新密码：',
  },
  address_change: {
    subject: '确认您在 Tandem 的新地址',
    body: '此地址被填写为某个账户的新地址。链接只能使用一次，有效期至 {until}。\n\n如果不是您本人，请不必理会。',
    link: '确认此地址：',
  },
  address_change_asked: {
    subject: '您的 Tandem 账户地址即将更改',
    body: '有人（很可能是您本人）请求更改您账户的地址。新地址确认后即生效。\n\n如果不是您本人，请予以阻止：原地址保留，所有会话结束。链接有效期至 {until}。',
    link: '这不是我本人操作：',
  },
  address_taken: {
    subject: '您的地址被填写为另一个 Tandem 账户的地址',
    body: '时间：{at}\n\n有人将此地址填写为另一个账户的新地址。您的账户已使用此地址，因此没有任何更改。如果是您本人，请用您自己的账户登录；否则请不必理会。',
    link: '打开 Tandem：',
  },
  address_changed: {
    subject: '您的 Tandem 账户地址已更改',
    body: '您账户的邮件现在发往另一个地址。如果不是您本人所为，请撤销更改；链接有效期至 {until}。',
    link: '撤销更改：',
  },
  second_factor_reset: {
    subject: '您的第二步登录验证已重置',
    body: '时间：{at}\n\n由于验证方式丢失，您的验证码应用、恢复码和通行密钥已被移除，所有会话已结束。请用密码登录并重新设置。\n\n如果您没有提出此要求，请立即与秘书处联系。',
    link: '登录：',
  },
  organisation_without_endorser: {
    subject: '某组织已无人能够核可',
    body: '组织：{organisation}\n\n该组织已无人能够核可其需求。请指定一名联络人。',
    link: '查看该组织：',
  },
  contact_point_due: {
    subject: '请确认贵方的联络人',
    body: '组织：{organisation}\n上次确认：{since}\n\n姓名和地址是否仍然正确？确认只需一分钟。',
    link: '查看联络人：',
  },
  organisation_verified: {
    subject: '贵组织已通过核实',
    body: '组织：{organisation}\n\n秘书处已核实该组织：其需求和提议现在可以发布。',
    link: '打开 Tandem：',
  },
  organisation_to_verify: {
    subject: '有组织等待核实',
    body: '组织：{organisation}\n\n在秘书处核实之前，该组织不能发布任何内容。',
    link: '查看该组织：',
  },
  new_device: {
    subject: '您的 Tandem 账户有新的登录',
    body: '设备：{device}\n时间：{at}\n\n如果不是您本人，请更改密码并结束该会话。',
    link: '查看登录位置：',
  },
  new_token: {
    subject: '您的 Tandem 账户有新的访问令牌',
    body: '令牌：{token}\n时间：{at}\n\n程序可凭此以您的名义行事。如果不是您创建的，请将其撤销。',
    link: '查看您的令牌：',
  },
  identity_linked: {
    subject: '您的 Tandem 账户关联了另一个登录',
    body: '登录：{provider}\n时间：{at}\n\n今后可凭此打开您的账户。如果不是您关联的，请取消关联、更改密码并致函秘书处。',
    link: '查看您关联的登录：',
  },
  identity_unlinked: {
    subject: '您的 Tandem 账户取消了一个登录的关联',
    body: '登录：{provider}\n时间：{at}\n\n不能再凭此打开您的账户。如果不是您本人操作，请更改密码并结束您的会话。',
    link: '查看您关联的登录：',
  },
  need_reconfirm: {
    subject: '贵组织的一项需求是否依然存在？',
    body: '组织：{organisation}\n请在此前确认：{until}\n\n贵组织的一项需求上次确认距今已近一年。点击一次即可确认该需求依然存在，无需登录。链接只能使用一次。如无答复，该需求将失效，捐助方将不再看到。',
    link: '查看并确认该需求：',
  },
};

export const mailFrame: Catalogue['mailFrame'] = {
  footer: 'Tandem 绝不会通过邮件索要您的密码。详细内容仅在登录后显示。',
};
