import type { NoticeTexts } from './letters.ts';

export const japaneseNotices: NoticeTexts = {
  lines: {
    OUTBID: {
      subject: '高値更新のお知らせ',
      text: '最高額入札者だったオークションで、ほかの入札が最高額になりました。',
    },
    WON: { subject: '落札のお知らせ', text: '落札しました。取引ページで次の手順をご確認ください。' },
    SOLD: { subject: '落札されました', text: '出品した商品が落札されました。取引ページで次の手順をご確認ください。' },
    UNSOLD: { subject: 'オークション終了のお知らせ', text: '出品したオークションは、落札者のないまま終了しました。' },
    LISTING_CANCELLED: {
      subject: 'オークション取り消しのお知らせ',
      text: '入札したオークションは出品者により取り消されました。落札者はありません。',
    },
    BIDDER_REMOVED: { subject: '入札取り消しのお知らせ', text: '出品者があなたの入札を取り消しました。' },
    WINNER_REMOVED: { subject: '落札者削除のお知らせ', text: '出品者があなたを落札者から削除しました。' },
    ENDING_SOON: { subject: 'まもなく終了します', text: 'ウォッチ中または入札中のオークションがまもなく終了します。' },
    SEARCH_MATCHED: { subject: '保存した検索に新着があります', text: '保存した検索条件に合う新しい出品があります。' },
    QUESTION_ASKED: { subject: '質問が届いています', text: '出品した商品に質問が届いています。' },
    QUESTION_ANSWERED: { subject: '質問に回答がありました', text: '出品者があなたの質問に回答しました。' },
    REVIEWED: { subject: '評価が届いています', text: '取引の相手方が評価を書きました。' },
    OFFER_MADE: {
      subject: '次点の申し出が届いています',
      text: '出品者から、次点入札者としての申し出が届いています。期限までに回答がないときは終了します。',
    },
    OFFER_ACCEPTED: {
      subject: '申し出が承諾されました',
      text: '申し出が承諾されました。取引ページで次の手順をご確認ください。',
    },
    OFFER_DECLINED: { subject: '申し出が辞退されました', text: '申し出は辞退されました。' },
    OFFER_WITHDRAWN: { subject: '申し出が取り下げられました', text: 'あなたへの申し出は取り下げられました。' },
    OFFER_EXPIRED: { subject: '申し出の期限が切れました', text: '申し出は期限までに回答がなく、終了しました。' },
    OFFER_MESSAGE_WRITTEN: {
      subject: 'メッセージが届いています',
      text: '申し出の相手方からメッセージが届いています。',
    },
    MESSAGE_WRITTEN: { subject: 'メッセージが届いています', text: '取引の相手方からメッセージが届いています。' },
    CARD_CORRECTED: {
      subject: '連絡先が訂正されました',
      text: '取引の相手方が連絡先を訂正しました。お支払いや発送の前にもう一度ご確認ください。',
    },
    DETAILS_SHARED: { subject: '情報が共有されました', text: '相手方があなたに情報を共有しました。' },
    TRADE_PAID: { subject: '支払いの連絡がありました', text: '落札者から支払い済みの連絡がありました。' },
    TRADE_SHIPPED: { subject: '発送の連絡がありました', text: '出品者から発送の連絡がありました。' },
    SHIPMENT_BOOKED: {
      subject: '配送手配のお知らせ',
      text: '出品者が商品の配送を配送業者に依頼しました。配送業者はこの取引の連絡先を確認できます。',
    },
    SHIPMENT_CALLED_OFF: { subject: '配送取消のお知らせ', text: '発送前の配送依頼が取り消されました。' },
    PARCEL_SHIPPED: {
      subject: '配送開始のお知らせ',
      text: '取引の荷物が配送中であると、配送業者から連絡がありました。',
    },
    PARCEL_DELIVERED: { subject: '配達完了のお知らせ', text: '取引の荷物を配達したと、配送業者から連絡がありました。' },
    PARCEL_RETURNED: {
      subject: '荷物返送のお知らせ',
      text: '取引の荷物を配達できず、送り主に返送したと、配送業者から連絡がありました。',
    },
    PAYMENT_SETTLED: { subject: '決済完了のお知らせ', text: '取引の代金の決済が完了しました。' },
    PAYMENT_FAILED: {
      subject: '決済失敗のお知らせ',
      text: '代金の決済ができませんでした。取引ページからもう一度お支払いください。',
    },
    TRADE_RECEIVED: { subject: '受け取りの連絡がありました', text: '落札者から受け取りの連絡がありました。' },
    TRADE_CANCELLED: { subject: '取引中止のお知らせ', text: '相手方が取引を中止しました。' },
    PAYMENT_DUE: { subject: '支払い期限が近づいています', text: '取引の支払い期限が近づいています。' },
    PAYMENT_OVERDUE: { subject: '支払い期限が過ぎています', text: '取引の支払い期限が過ぎています。' },
    ENQUIRY_ANSWERED: { subject: 'お問い合わせに回答がありました', text: 'お問い合わせに回答がありました。' },
    ENQUIRY_CLOSED: { subject: 'お問い合わせを終了しました', text: 'お問い合わせは回答なしで終了しました。' },
    SHOWN_IN_EMERGENCY: {
      subject: '個人情報の取扱いについてのお知らせ',
      text: '人の生命、身体または財産の保護のため、緊急にあなたの情報を提供できる状態にしました。緊急の状態は終わりました。情報の種類は提供記録で確認できます。',
    },
    CLAIM_MADE: {
      subject: '請求に関するお知らせ',
      text: '取引について消費者から請求がありました。判断の前にご意見を伺いますので、期限までにご回答ください。',
    },
    MAIL_BOUNCED: {
      subject: 'メールをお届けできません',
      text: 'ご登録のメールアドレスにお届けできませんでした。アドレスを修正してください。',
    },
    CLAIM_DECIDED: {
      subject: '請求の結果のお知らせ',
      text: 'あなたがした請求、またはあなたに対する請求について判断しました。',
    },
  },
  letter: ({ subject, text, site, url, title }) => ({
    subject: `${subject}（${site}）`,
    text: `${text}
${title === null ? '' : `\n「${title}」\n`}
詳しくはサインインして次のページをご覧ください。
${url}

このお知らせをメールで受け取るかどうかは、お知らせの設定で選べます。
`,
  }),
};
