import { getMetadataStorage } from 'class-validator';

type Words = (subject: string, limit: unknown) => string;

const must =
  (what: string): Words =>
  (subject) =>
    `${subject} phải ${what}.`;

/** By the names that validators leave in class-validator's metadata. */
const WORDS: Readonly<Record<string, Words>> = {
  isText: must('là văn bản không rỗng, không chứa ký tự NUL hoặc mã ký tự hỏng, dài không quá 16 KiB'),
  isId: must('là mã định danh UUID viết bằng chữ thường'),
  isCalendarDay: must('là một ngày có thật, ghi theo dạng YYYY-MM-DD'),
  isInstant: must('là thời điểm kèm múi giờ, ví dụ 2020-09-14T16:00:00+07:00'),
  isOccurredAt: must(
    'là thời điểm kèm múi giờ hoặc một ngày, ví dụ 2020-09-14T16:00:00+07:00 hoặc 2020-09-14',
  ),
  isEmailAddress: must('là địa chỉ thư điện tử'),
  isDeadline: must('là một thời hạn thuộc một trong bốn loại: fixed, period, endOf, none'),
  isOneDeadline: () =>
    'Một nhiệm vụ chỉ có một thời hạn; việc lặp lại theo kỳ hãy lập thành chế độ báo cáo định kỳ, mỗi kỳ một báo cáo.',
  saysWhichEvent: () =>
    'Thời hạn tính từ một sự kiện thì phải nêu sự kiện (event), và chỉ khi đó mới nêu sự kiện.',
  isProductPart: () =>
    'Phải nêu sản phẩm và nơi nhận (kind, addressedTo), hoặc chỉ ghi none: true nếu không yêu cầu sản phẩm.',
  isIn: (subject, values) =>
    `${subject} phải là một trong các giá trị: ${Array.isArray(values) ? values.join(', ') : String(values)}.`,
  isInt: must('là số nguyên'),
  isBoolean: must('là true hoặc false'),
  isString: must('là văn bản'),
  isArray: must('là danh sách'),
  isObject: must('là một đối tượng'),
  nestedValidation: must('là một đối tượng'),
  min: (subject, least) => `${subject} không được nhỏ hơn ${String(least)}.`,
  max: (subject, most) => `${subject} không được lớn hơn ${String(most)}.`,
  minLength: (subject, least) => `${subject} phải có ít nhất ${String(least)} ký tự.`,
  maxLength: (subject, most) => `${subject} phải có nhiều nhất ${String(most)} ký tự.`,
  arrayMinSize: (_, least) => `Danh sách phải có ít nhất ${String(least)} mục.`,
  arrayMaxSize: (_, most) => `Danh sách phải có nhiều nhất ${String(most)} mục.`,
  arrayUnique: () => 'Danh sách không được có hai mục trùng nhau.',
  whitelistValidation: () => 'Không có trường này; hãy bỏ trường này.',
};

/** A pattern says nothing to people; what it means, by the field that it is for. */
const PATTERNS: Readonly<Record<string, Words>> = {
  username: must('gồm 2 đến 64 chữ thường, chữ số, dấu chấm, gạch nối hoặc gạch dưới'),
  sha256: must('gồm 64 chữ số hệ mười sáu, viết bằng chữ thường'),
  mediaType: must('là kiểu nội dung, ví dụ application/pdf'),
  rung: must('là một bậc nhắc việc, ví dụ T-7, T0, T+3'),
  value: must('là số thập phân ghi dưới dạng văn bản, ví dụ "5" hoặc "12.5"'),
};

/** Stands where a validator has no words of its own. */
export const FAULT_WITHOUT_WORDS = 'Giá trị không đúng quy định; hãy kiểm tra lại trường này.';

const metadataOf = (target: object | undefined, property: string, constraint: string) =>
  getMetadataStorage()
    .getTargetValidationMetadatas(target?.constructor ?? Object, '', false, false)
    .find((each) => each.propertyName === property && (each.name ?? each.type) === constraint);

/**
 * What is wrong with a field, in Vietnamese; class-validator itself speaks English only.
 * @param target the object that has the field: its class says what the limits are
 * @param constraint the name of the validator that refused
 */
export const faultInVietnamese = (
  target: object | undefined,
  property: string,
  constraint: string,
): string => {
  const words = constraint === 'matches' ? PATTERNS[property] : WORDS[constraint];
  if (!words) return FAULT_WITHOUT_WORDS;
  const metadata = metadataOf(target, property, constraint);
  const subject = metadata?.each === true ? 'Từng mục trong danh sách' : 'Giá trị';
  return words(subject, metadata?.constraints?.[0]);
};
