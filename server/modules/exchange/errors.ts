import { defineMessages } from '../../kernel/language.ts'
import { defineProblems } from '../../kernel/problem.ts'

/** Refusals of a whole file. */
export const refuse = defineProblems({
  'document-refused': {
    status: 422,
    title: { en: 'Nothing was booked', 'zh-CN': '未入账' },
    detail: {
      en: 'The document cannot be booked as it is; each field at fault is listed.',
      'zh-CN': '该单据无法入账，有误的字段已逐一列出。',
    },
  },
  'import-refused': {
    status: 422,
    title: { en: 'The import was refused', 'zh-CN': '导入被拒绝' },
    detail: {
      en: '{rows} rows or cells cannot be taken; nothing was written. Correct them, or import the others with --partial.',
      'zh-CN': '有 {rows} 处行或单元格无法导入，未写入任何内容。请更正后重试，或用 --partial 只导入其余行。',
    },
  },
  'import-not-found': {
    status: 404,
    title: { en: 'No such import', 'zh-CN': '没有该导入' },
    detail: { en: 'There is no import {id}.', 'zh-CN': '没有编号为 {id} 的导入。' },
  },
  'map-unreadable': {
    status: 400,
    title: { en: 'Not a header map', 'zh-CN': '表头对照文件无效' },
    detail: {
      en: "'{file}' cannot be read as a JSON object of their headers and our column names.",
      'zh-CN': '“{file}”不是有效的 JSON 对照表（键为对方表头，值为本系统列名）。',
    },
  },
  'unknown-date-order': {
    status: 400,
    title: { en: 'Unknown date order', 'zh-CN': '日期顺序无效' },
    detail: { en: "'{order}' is none of YMD, MDY, DMY.", 'zh-CN': '“{order}”不是 YMD、MDY、DMY 之一。' },
  },
  'unknown-export': {
    status: 400,
    title: { en: 'Unknown kind of export', 'zh-CN': '导出类型无效' },
    detail: {
      en: "'{kind}' cannot be exported; known: {known}.",
      'zh-CN': '没有“{kind}”这种导出，可选：{known}。',
    },
  },
  'file-not-written': {
    status: 422,
    title: { en: 'The file cannot be written', 'zh-CN': '文件无法写入' },
    detail: {
      en: "'{file}' cannot be written ({reason}); choose another place with --out.",
      'zh-CN': '无法写入“{file}”（{reason}），请用 --out 换一个位置。',
    },
  },
  'option-not-for-kind': {
    status: 400,
    title: { en: 'Option does not apply', 'zh-CN': '选项不适用' },
    detail: { en: '{option} does not apply to {kind}.', 'zh-CN': '{kind} 不支持 {option}。' },
  },
  'control-total-differs': {
    status: 422,
    title: { en: 'The control total differs', 'zh-CN': '控制总额不符' },
    detail: {
      en: 'Expected {expected} {currency}, the files come to {found}: a difference of {difference}. Nothing was written.',
      'zh-CN': '预期 {expected} {currency}，文件合计 {found}，相差 {difference}。未写入任何内容。',
    },
  },
  'control-total-currencies': {
    status: 422,
    title: { en: 'A control total is in one currency', 'zh-CN': '控制总额只能对应一个币种' },
    detail: {
      en: 'The files hold amounts in {currencies}; currencies are never added up. Import each currency with a total of its own.',
      'zh-CN': '文件中的金额币种为 {currencies}，不同币种不能相加。请按币种分别导入并核对总额。',
    },
  },
  'control-total-unreadable': {
    status: 400,
    title: { en: 'Not a control total', 'zh-CN': '控制总额无效' },
    detail: {
      en: "'{expected}' is not an amount; write it as 1234.50.",
      'zh-CN': '“{expected}”不是有效金额，请写成 1234.50。',
    },
  },
  'empty-file': {
    status: 422,
    title: { en: 'The file is empty', 'zh-CN': '文件是空的' },
    detail: { en: "'{file}' holds no rows.", 'zh-CN': '“{file}”里没有任何数据行。' },
  },
  'not-a-table': {
    status: 422,
    title: { en: 'Not a table file', 'zh-CN': '不是表格文件' },
    detail: {
      en: "'{file}' is {seen}; save it as .xlsx or as CSV and import that.",
      'zh-CN': '“{file}”的内容是 {seen}，请另存为 .xlsx 或 CSV 后再导入。',
    },
  },
  'old-excel-file': {
    status: 422,
    title: { en: 'Old or protected Excel file', 'zh-CN': '旧版或加密的 Excel 文件' },
    detail: {
      en: "'{file}' is an old .xls workbook or protected by a password; open it in Excel or WPS and save it as .xlsx without a password, or as CSV.",
      'zh-CN':
        '“{file}”是旧版 .xls 工作簿或带密码的文件，请用 Excel 或 WPS 打开，另存为不带密码的 .xlsx 或 CSV。',
    },
  },
  'broken-workbook': {
    status: 422,
    title: { en: 'The workbook is damaged', 'zh-CN': '工作簿已损坏' },
    detail: {
      en: "'{file}' cannot be read as an .xlsx workbook; it may have been cut off on the way. Fetch or save it again.",
      'zh-CN': '“{file}”无法按 .xlsx 工作簿读取，可能传输时被截断，请重新下载或另存。',
    },
  },
  'too-many-sheet-rows': {
    status: 422,
    title: { en: 'The worksheet has too many rows', 'zh-CN': '工作表行数过多' },
    detail: {
      en: "'{file}' has rows beyond the {limit} that a worksheet holds; split it, or save it as CSV.",
      'zh-CN': '“{file}”的行数超过工作表上限 {limit} 行，请拆分文件或另存为 CSV。',
    },
  },
  'file-too-large-unzipped': {
    status: 422,
    title: { en: 'The workbook unpacks to too much', 'zh-CN': '工作簿解压后过大' },
    detail: {
      en: "'{file}' unpacks to more than {limit}; nothing of it was read. Split it, or save it as CSV.",
      'zh-CN': '“{file}”解压后超过 {limit}，未读取任何内容。请拆分文件或另存为 CSV。',
    },
  },
  'file-cut-off': {
    status: 422,
    title: { en: 'The file is cut off', 'zh-CN': '文件不完整' },
    detail: {
      en: "'{file}' ends in the middle of row {row}; fetch or export it again.",
      'zh-CN': '“{file}”在第 {row} 行中途结束，文件不完整，请重新下载或导出。',
    },
  },
  'damaged-text': {
    status: 422,
    title: { en: 'Damaged text', 'zh-CN': '文字编码损坏' },
    detail: {
      en: "'{file}' is UTF-8, but line {row} holds bytes that are not; save it again as UTF-8.",
      'zh-CN': '“{file}”是 UTF-8 编码，但第 {row} 行含有损坏的字节，请重新另存为 UTF-8。',
    },
  },
  'unknown-encoding': {
    status: 422,
    title: { en: 'Unknown text encoding', 'zh-CN': '无法识别文字编码' },
    detail: {
      en: "'{file}' is neither UTF-8 nor GB18030 (see line {row}); save it as CSV UTF-8.",
      'zh-CN': '“{file}”既不是 UTF-8 也不是 GBK/GB18030 编码（见第 {row} 行），请另存为 CSV UTF-8。',
    },
  },
  'unclosed-quote': {
    status: 422,
    title: { en: 'Unclosed quotation mark', 'zh-CN': '引号没有配对' },
    detail: {
      en: "In '{file}' a quotation mark opened in row {row} is never closed; close it, or fetch the file again if it was cut off.",
      'zh-CN': '“{file}”第 {row} 行有引号没有配对，请补上；如果文件被截断，请重新下载。',
    },
  },
  'row-too-large': {
    status: 422,
    title: { en: 'A row is too long', 'zh-CN': '单行内容过长' },
    detail: {
      en: "Row {row} of '{file}' is longer than {limit} characters; this is not a table row.",
      'zh-CN': '“{file}”第 {row} 行超过 {limit} 个字符，不是正常的表格行。',
    },
  },
  'unknown-kind': {
    status: 422,
    title: { en: 'No known header found', 'zh-CN': '找不到可识别的表头' },
    detail: {
      en: "No header in '{file}' says what it holds; seen: {headers}. Closest is {kind}, which also needs {columns}. Say what it is with --as, and name its columns with --map.",
      'zh-CN':
        '“{file}”的表头无法判断数据类型，读到的是：{headers}。最接近 {kind}，但还缺 {columns}。请用 --as 指明类型，用 --map 指明列的对应关系。',
    },
  },
  'ambiguous-kind': {
    status: 422,
    title: { en: 'The header fits several kinds', 'zh-CN': '表头符合多种数据类型' },
    detail: {
      en: "The header of '{file}' fits {kinds} equally well; say which with --as.",
      'zh-CN': '“{file}”的表头同时符合 {kinds}，请用 --as 指明是哪一种。',
    },
  },
  'no-such-kind': {
    status: 400,
    title: { en: 'No such kind of file', 'zh-CN': '没有这种数据类型' },
    detail: {
      en: "'{kind}' is not a kind of file; use one of {kinds}.",
      'zh-CN': '没有“{kind}”这种数据类型，可用的有：{kinds}。',
    },
  },
  'missing-columns': {
    status: 422,
    title: { en: 'Columns are missing', 'zh-CN': '缺少必需的列' },
    detail: {
      en: "'{file}' as {kind} lacks {columns}; headers seen: {headers}. Name theirs with --map.",
      'zh-CN': '“{file}”作为 {kind} 缺少列 {columns}，读到的表头：{headers}。请用 --map 指明对应的列。',
    },
  },
  'duplicate-columns': {
    status: 422,
    title: { en: 'Two headers for one column', 'zh-CN': '两个表头对应同一列' },
    detail: {
      en: 'In \'{file}\' the headers {headers} all mean {column}; say with --map which one counts, and map the others to "".',
      'zh-CN': '“{file}”的表头 {headers} 都对应 {column}，请用 --map 指明用哪一个，其余映射为 ""。',
    },
  },
  'unknown-map-target': {
    status: 422,
    title: { en: 'The map names an unknown column', 'zh-CN': '映射里有未知的列' },
    detail: {
      en: "The map sends '{header}' to '{target}', which is not a column; use one of {columns}.",
      'zh-CN': '映射把“{header}”对应到“{target}”，没有这一列，可用的有：{columns}。',
    },
  },
  'ambiguous-dates': {
    status: 422,
    title: { en: 'Day and month cannot be told apart', 'zh-CN': '分不清日和月' },
    detail: {
      en: "In '{file}', column '{column}', nothing tells day from month ({value}); say --dates MDY, DMY or YMD.",
      'zh-CN': '“{file}”的“{column}”列分不清日和月（如 {value}），请用 --dates 指明 MDY、DMY 或 YMD。',
    },
  },
  'mixed-dates': {
    status: 422,
    title: { en: 'Days and months in mixed order', 'zh-CN': '日期的日月顺序不一致' },
    detail: {
      en: "In '{file}', column '{column}' holds dates of different order ({first} and {second}); write them as YYYY-MM-DD, or say --dates and have the others rejected.",
      'zh-CN':
        '“{file}”的“{column}”列日月顺序不一致（{first} 与 {second}），请统一写成 YYYY-MM-DD，或用 --dates 指明，不符的行将被拒绝。',
    },
  },
  'mixed-amounts': {
    status: 422,
    title: { en: 'Amounts in mixed notation', 'zh-CN': '金额写法不一致' },
    detail: {
      en: "In '{file}', column '{column}' writes decimals both with a point and with a comma ({first} and {second}); write them one way.",
      'zh-CN': '“{file}”的“{column}”列小数点写法不一致（{first} 与 {second}），请统一写法。',
    },
  },
  'workbook-with-doctype': {
    status: 422,
    title: { en: 'The workbook declares entities', 'zh-CN': '工作簿含有 DOCTYPE 声明' },
    detail: {
      en: "'{file}' holds an XML document type declaration, which no spreadsheet program writes; it was not read.",
      'zh-CN': '“{file}”含有 XML 文档类型声明（DOCTYPE），正常的表格软件不会写入，未予读取。',
    },
  },
  'too-long-for-xlsx': {
    status: 422,
    title: { en: 'Too many rows for a workbook', 'zh-CN': '行数超过工作簿上限' },
    detail: {
      en: 'A worksheet holds at most {limit} rows; write a .csv file instead.',
      'zh-CN': '一张工作表最多 {limit} 行，请改为导出 .csv。',
    },
  },
})

/** Why a row or a cell was not taken. */
export const reason = defineMessages({
  'cell-empty': { en: 'this column must be filled in', 'zh-CN': '此列必填' },
  'cell-too-long': {
    en: 'longer than {limit} characters',
    'zh-CN': '超过 {limit} 个字符',
  },
  'hidden-mark': {
    en: 'holds a line break or a character that does not show ({mark})',
    'zh-CN': '含有换行或看不见的字符（{mark}）',
  },
  'nul-byte': {
    en: 'the row holds a NUL byte; the file is damaged',
    'zh-CN': '该行含有空字节（NUL），文件已损坏',
  },
  'bad-quotes': {
    en: 'text follows a closing quotation mark; double quotation marks inside a cell',
    'zh-CN': '引号之后还有文字；单元格里的引号要写成两个',
  },
  'row-too-wide': {
    en: 'the row has more cells than the header; a separator inside a text needs quotation marks',
    'zh-CN': '该行的列数多于表头；文字里的分隔符要用引号括起来',
  },
  'too-many-columns': { en: 'more than {limit} columns', 'zh-CN': '超过 {limit} 列' },
  'cell-error': { en: 'the cell holds an Excel error', 'zh-CN': '单元格是 Excel 错误值' },
  'formula-without-result': {
    en: 'the formula has no stored result; open the file in Excel and save it again',
    'zh-CN': '公式没有保存结果，请用 Excel 打开并重新保存',
  },
  'not-a-date': { en: 'not a date; write it as YYYY-MM-DD', 'zh-CN': '不是有效日期，请写成 YYYY-MM-DD' },
  'no-such-day': { en: 'the calendar has no such day', 'zh-CN': '日历上没有这一天' },
  'date-out-of-range': {
    en: 'the date lies outside 1970 to 2100',
    'zh-CN': '日期不在 1970 年至 2100 年之间',
  },
  'not-an-amount': { en: 'not an amount; write it as 1234.50', 'zh-CN': '不是有效金额，请写成 1234.50' },
  'scientific-notation': {
    en: 'scientific notation has lost digits; format the column as a number',
    'zh-CN': '科学计数法会丢失位数，请把该列设为数值格式',
  },
  'too-many-decimals': {
    en: 'more decimals than {currency} has ({places})',
    'zh-CN': '小数位数超过 {currency} 的 {places} 位',
  },
  'amount-too-large': { en: 'larger than the largest amount', 'zh-CN': '超过金额上限' },
  'other-currency': {
    en: "the amount is marked '{mark}', but the row is in {currency}",
    'zh-CN': '金额标着“{mark}”，但该行币种是 {currency}',
  },
  'not-a-number': { en: 'not a number', 'zh-CN': '不是数字' },
  'not-a-whole-number': { en: 'not a whole number', 'zh-CN': '不是整数' },
  'not-yes-or-no': { en: 'neither yes nor no', 'zh-CN': '既不是“是”也不是“否”' },
  'unknown-currency-cell': {
    en: 'not an ISO 4217 currency; use one such as CNY or USD',
    'zh-CN': '不是 ISO 4217 币种代码，请填 CNY、USD 之类的代码',
  },
})
