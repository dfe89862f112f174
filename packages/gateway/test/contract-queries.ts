/** Questions that clients rely on, as the public contract writes them. */
export const CONTRACT = {
  comparison: `query Comparison {
  comparison(indicator: "disbursement-rate", area: "20", period: "2023") {
    subject { value unit asOf asOfBasis kind status source { title tier documentNumber issuedOn url } }
    benchmark { value asOf area { code name(lang: VI) } source { title } }
    difference verdict robust
    alternatives { value asOf difference verdict comparable reasons source { title tier } }
    sentence(lang: VI)
  }
}`,
  values: `query Values {
  values(indicator: "poverty-rate", areas: ["20", "VN"], from: "2021", to: "2025", first: 50) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      area { code name(lang: VI) level } period value numerator denominator base kind status missing asOf asOfBasis
      coverage { reported expected } breaks { kind reason } standard { id legalBasis }
      source { title url } release { id publishedAt } others { value kind source { title } } permalink
    } }
  }
}`,
};
