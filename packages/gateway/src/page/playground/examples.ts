/** A worked question of the playground. */
export interface Example {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly query: string;
  /** Its variables, as JSON. */
  readonly variables?: string;
}

/** The worked questions in the order of their tabs; the page opens on the first. */
export const examples: readonly Example[] = [
  {
    id: 'comparison',
    title: { vi: 'So sánh', en: 'Comparison' },
    query: `# Năm 2023 Lạng Sơn (mã 20) giải ngân cao hay thấp hơn cả nước?
# Did Lạng Sơn (code 20) disburse more than the nation in 2023?
#
# robust: false: kết quả phụ thuộc nguồn, xem alternatives.
# robust: false: the result depends on the source, see alternatives.
query Comparison {
  comparison(indicator: "disbursement-rate", area: "20", period: "2023") {
    subject { value unit asOf asOfBasis kind status source { title tier documentNumber issuedOn url } }
    benchmark { value asOf area { code name(lang: VI) } source { title } }
    difference verdict robust
    alternatives { value asOf difference verdict comparable reasons source { title tier } }
    sentence(lang: VI)
  }
}
`,
  },
  {
    id: 'values',
    title: { vi: 'Nhiều giá trị', en: 'Values' },
    query: `# Tỷ lệ hộ nghèo của Lạng Sơn và cả nước, 2021–2025, kèm nguồn.
# Poverty rates of Lạng Sơn and the nation, 2021–2025, with sources.
#
# Thiếu số thì value là null, không phải 0; missing nói vì sao.
# Without a figure, value is null, never 0; missing says why.
query Values {
  values(indicator: "poverty-rate", areas: ["20", "VN"], from: "2021", to: "2025", first: 50) {
    totalCount pageInfo { hasNextPage endCursor }
    exports { kind path }
    edges { node {
      area { code name(lang: VI) level } period value numerator denominator base kind status missing asOf asOfBasis
      coverage { reported expected } breaks { kind reason } standard { id legalBasis }
      source { title url } release { id publishedAt } others { value kind source { title } } permalink
    } }
  }
}
`,
  },
  {
    id: 'table',
    title: { vi: 'Bảng', en: 'Table' },
    query: `# Ba tỷ lệ nghèo của Lạng Sơn và cả nước, hai năm, trong một bảng.
# Three poverty rates of Lạng Sơn and the nation, two years, in a table.
#
# values theo đúng thứ tự của columns; ô thiếu số nói vì sao.
# values are in the order of columns; a missing cell says why.
query Table {
  table(
    indicators: ["poverty-rate", "near-poverty-rate", "multidimensional-poverty-rate"]
    areas: ["20", "VN"]
    periods: ["2023", "2024"]
  ) {
    columns { indicator { name } period }
    rows {
      area { name }
      values { text value missing asOf source { title } }
    }
  }
}
`,
  },
  {
    id: 'change',
    title: { vi: 'Biến động', en: 'Change' },
    query: `# Vùng nào còn trên 3% nghèo đa chiều năm 2024, giảm nhiều nhất trước?
# Which regions were above 3% in 2024, the greatest fall first?
#
# Qua lần đổi chuẩn, địa giới: không có số, breaks nói vì sao.
# Across another standard or boundary there is no number; see breaks.
query Change {
  values(
    indicator: "multidimensional-poverty-rate"
    within: "VN"
    level: REGION
    periods: ["2024"]
    having: [{ field: VALUE, above: 0.03 }]
    orderBy: [CHANGE_ASCENDING]
  ) {
    totalCount
    edges { node {
      area { name } text
      change { period earlier { text } difference text missing breaks { kind reason } }
    } }
  }
}
`,
  },
  {
    id: 'explain',
    title: { vi: 'Giải trình', en: 'Explain' },
    query: `# Tỷ lệ 2,32% của Lạng Sơn năm 2025 từ số nào, tệp nào, văn bản nào?
# The rate of 2.32% of 2025: from which numbers, file and document?
#
# notChosen nói vì sao số liệu khác không được chọn.
# notChosen says why other figures were not chosen.
query Explain {
  values(indicator: "poverty-rate", areas: ["20"], from: "2025", first: 1) {
    edges { node {
      value permalink
      explain {
        formula(lang: VI)
        numbers { measure value asOf file place source { title locator } }
        parts { share value { area { code name } value } }
        notChosen { figure { value asOf } groundsText(lang: VI) }
        files { id fileName sha256 }
        statements { sql parameters }
        citation(lang: VI)
      }
    } }
  }
}
`,
  },
  {
    id: 'ranking',
    title: { vi: 'Xếp thứ tự', en: 'Ranking' },
    query: `# Sáu vùng năm 2024, tỷ lệ nghèo đa chiều từ thấp đến cao.
# The six regions in 2024, from the lowest multidimensional poverty.
#
# Đổi REGION thành PROVINCE: tỉnh thiếu số ở unranked, kèm lý do.
# With PROVINCE, those without a figure are in unranked, with why.
query Ranking {
  ranking(indicator: "multidimensional-poverty-rate", within: "VN", level: REGION, period: "2024") {
    rows { rank tied area { code name(lang: VI) } value difference toReachBenchmark }
    benchmark { value } unranked { area { code } missing } coverage { reported expected }
  }
}
`,
  },
  {
    id: 'capital-types',
    title: { vi: 'Theo loại vốn', en: 'By capital type' },
    query: `# Vốn trung ương 2021–2025: giải ngân đầu tư và sự nghiệp ra sao?
# Central capital of 2021–2025: how much was disbursed, by type?
#
# Đổi biến by thành []: tỷ lệ chung 67,9%, không phải trung bình.
# Set the variable by to []: 67.9% overall, not the mean of the two.
query CapitalTypes($by: [String!]) {
  values(
    indicator: "disbursement-rate"
    areas: ["VN"]
    periods: ["2021/2025"]
    where: [{ dimension: "funding-source", values: ["central"] }]
    by: $by
  ) {
    edges {
      node {
        scope { dimension value }
        value
        text
        baseText
        source { title issuedOn }
      }
    }
  }
}
`,
    variables: '{ "by": ["capital-type"] }',
  },
  {
    id: 'reused-code',
    title: { vi: 'Mã dùng lại', en: 'Re-used code' },
    query: `# Mã 15 là tỉnh nào trước và sau 01/07/2025, tỉnh cũ về đâu?
# Who carries code 15 before and after 1 July 2025?
#
# Mã được dùng lại: một đơn vị là mã cùng ngày bắt đầu validFrom.
# Codes are re-used: an area is its code together with validFrom.
query ReusedCode {
  before: area(code: "15", at: "2025-06-30") {
    fullName validFrom validTo
    successors { on type legalBasis area { code fullName } }
  }
  after: area(code: "15", at: "2025-07-01") {
    fullName validFrom validTo
    predecessors { on type legalBasis area { code fullName } }
  }
}
`,
  },
  {
    id: 'area-tree',
    title: { vi: 'Cây địa bàn', en: 'Area tree' },
    query: `# Các tỉnh của vùng R1 và tỷ lệ hộ nghèo 2024, trong một câu hỏi.
# The provinces of region R1 and their poverty rates of 2024, at once.
query AreaTree {
  area(code: "R1", at: "2024-12-31") {
    name(lang: VI)
    children(level: PROVINCE) {
      code
      name
      value(indicator: "poverty-rate", period: "2024") { value text missing source { title } }
    }
  }
}
`,
  },
  {
    id: 'indicators',
    title: { vi: 'Chỉ tiêu', en: 'Indicators' },
    query: `# Có những chỉ tiêu nào, tính theo công thức gì, tăng hay giảm là tốt?
# Which indicators are there, by what formula, is more or less better?
query Indicators {
  indicators {
    id
    name(lang: VI)
    english: name(lang: EN)
    formula
    unit
    direction
    bases
    standards { id name legalBasis }
  }
}
`,
  },
  {
    id: 'statements',
    title: { vi: 'Nhận định', en: 'Statements' },
    query: `# Thông báo tháng 02/2024 nhận định gì về Lạng Sơn năm 2023?
# What does the notice of February 2024 say of Lạng Sơn in 2023?
#
# Văn bản không nêu số thì value là null, nhận định vẫn được giữ.
# Without a number in it, value is null; what it judges is kept.
query Statements {
  statements(area: "20", period: "2023") {
    clause
    kind
    subject
    about
    value
    unit
    judgement(lang: VI)
    dueOn
    source { title documentNumber issuedOn issuedPrecision }
  }
}
`,
  },
  {
    id: 'targets',
    title: { vi: 'Mục tiêu', en: 'Targets' },
    query: `# Mục tiêu đặt ra là bao nhiêu, kết quả cùng loại đã đạt chưa?
# What was set as a target, and has a result of its own kind reached it?
#
# Mục tiêu bình quân giai đoạn không dùng để đánh giá một năm.
# An average of a period never judges a single year.
query Targets {
  targets(period: "2025") {
    subject
    area { name }
    kindText
    dueOn
    text
    achieved { text asOf source { title } }
    gapText
    statusText
    pace { statusText expectedText gapText }
    reasonTexts
    source { title documentNumber }
  }
}
`,
  },
  {
    id: 'sources',
    title: { vi: 'Nguồn', en: 'Sources' },
    query: `# Số liệu đọc từ văn bản nào, gần bản gốc đến đâu (tier)?
# Which documents were figures read from, how near the original?
query Sources {
  sources(first: 20) {
    id
    title
    tier
    issuer
    documentNumber
    issuedOn
    issuedPrecision
    url
    sha256
  }
}
`,
  },
  {
    id: 'releases',
    title: { vi: 'Đợt công bố', en: 'Releases' },
    query: `# Tệp nào đã được công bố ở đây, khi nào, bao nhiêu dòng?
# Which files were published here, when, of how many rows?
#
# Thêm knownOn vào values, comparison để hỏi như vào một ngày cũ.
# Add knownOn to values, comparison to ask as on an earlier day.
query Releases {
  releases(first: 10) {
    id
    dataset
    fileName
    rowCount
    publishedAt
    sha256
  }
}
`,
  },
  {
    id: 'decomposition',
    title: { vi: 'Phân tích', en: 'Decomposition' },
    query: `# Tỉnh nào kéo tỷ lệ giải ngân năm 2023 xuống?
# Which provinces pulled disbursement down in 2023?
#
# contribution cộng đúng bằng gap; missing là chưa rõ.
# Contributions add up to gap; missing is not known.
query Decomposition {
  decomposition(indicator: "disbursement-rate", area: "VN", level: PROVINCE, period: "2023") {
    benchmark { value asOf }
    rate gap coverage { reported expected }
    parts {
      value { area { name } numerator denominator }
      share distance contribution contributionText
    }
    missing { value { area { name } } missing }
  }
}
`,
  },
  {
    id: 'own',
    title: { vi: 'Tự viết', en: 'Your own' },
    query: `# Viết câu hỏi của bạn ở đây; Tài liệu liệt kê trường, tham số.
# Write your own question; Documentation lists fields, arguments.
query {
  areas(level: PROVINCE, at: "2025-07-01") {
    code
    name
  }
}
`,
  },
];
