// What share of a plan in two parts was disbursed? The sum of the parts counts, never the mean of their rates.
// Văn Lãng district (Lạng Sơn), programme for ethnic minority areas, 2022, as of 19/12/2022, million đồng;
// source: portal of Văn Lãng district, vanlang.langson.gov.vn/bm/print/3561.
import { disbursementRate, finish, formatMoney, formatShare } from '@tiendo/core';

const million = 1_000_000;
const investment = 28_582 * million;
const recurrent = 20_616 * million;
const disbursed = 26_049 * million;

const planned = investment + recurrent;
const rate = finish(disbursementRate, disbursed, planned);
if (rate.value === null) throw new Error(`no rate: ${rate.missing}`);

console.log(`Vốn kế hoạch: ${formatMoney(planned, 'VI')}`);
console.log(`Tỷ lệ giải ngân: ${formatShare(rate.value, 'VI')}`);
console.log(`Disbursement rate: ${formatShare(rate.value, 'EN')}`);
