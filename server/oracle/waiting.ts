/** Cases whose feature is not built yet, in our own words with their figures; a feature takes its cases with it. */
export interface WaitingCase {
  readonly id: string
  readonly says: string
}

export const waiting: Readonly<Record<string, readonly WaitingCase[]>> = {
  reminders: [
    { id: 'ER-DU-01', says: '100.00 overdue for 20 days, no fee and no interest: 100.00 to pay' },
    {
      id: 'ER-DU-06',
      says: 'a full credit note on the reminded invoice resolves the reminder; reversing it reopens it',
    },
    { id: 'TR-DU-01', says: 'levels after 5, 20, 40 days; 100.00 due on D: nothing on D+4' },
    { id: 'TR-DU-02', says: 'the same on D+5: level 1, on the very day' },
    { id: 'TR-DU-04', says: 'sent at level 1 and then blocked: on D+30 still level 1, blocked' },
    { id: 'TR-DU-06', says: 'settled: nothing on D+50' },
    {
      id: 'OCA-CC-01',
      says: 'levels 10 days after due, 30 days after the end of its month, 10 days after the last reminder; 500.00 due a year ago: 1, 2, 3 reminder lines after runs 6 months ago, 2 months ago, today',
    },
    { id: 'OCA-CC-03', says: 'a first level that counts from the previous reminder is refused' },
    { id: 'KB-OC-01', says: 'at least 1 unpaid invoice: 0 no, 1 yes, 2 yes' },
    { id: 'KB-OC-02', says: 'unpaid at least 100.00: 0 no, 100.00 yes, 200.00 yes' },
    { id: 'KB-OC-03', says: 'oldest unpaid at least 10 days: none no, 10 days yes, 20 days yes' },
    {
      id: 'KB-OI-02',
      says: 'states from 260.00, 600.00, 1200.00; growing by 249.95: clear, 1 at 499.90, 2 at 749.85 and 999.80, 3 at 1249.75',
    },
    { id: 'KB-OI-06', says: 'paying the first of two unpaid invoices by other means clears the state' },
    {
      id: 'KB-CP-01',
      says: 'a child whose parent pays follows its state: 249.95 of 2012-06-01, states at 10, 18, 26 days: clear on 06-09, then 1 on 06-11, 2 on 06-19, 3 on 06-27',
    },
    {
      id: 'LG-DC-02',
      says: 'twice at most, 2 days between, from 150 EUR; 149.00 due 01-03 and 6.00 due 01-06: nothing on 01-04, 155.00 on 01-07, nothing on 01-08 and 01-09, again on 01-10, nothing on 01-13',
    },
    {
      id: 'LG-BP-02',
      says: '51.00 overdue with a threshold of 50.99: nobody is written to who is excluded, or was written to 5 times of 5',
    },
    { id: 'LG-BP-04', says: "the customer's threshold of 49.99 wins over 50.99: 50.00 yes, 1.00 no" },
    {
      id: 'LG-PQ-02',
      says: 'one request over an invoice that is not overdue, two currencies or two of our companies is refused',
    },
    {
      id: 'MF-DU-01',
      says: 'levels at 10, 20, 30 days in order, 25 days due, level 1 never sent: no level 2',
    },
    { id: 'MF-DU-02', says: 'the same with level 1 proposed and not sent: no level 2' },
    {
      id: 'MF-DU-04',
      says: 'level 1 on 2012-02-01, 10 days between: level 2 not on 02-05, on 02-11 and on 02-20',
    },
  ],
  promises: [
    {
      id: 'MF-DU-05',
      says: 'left alone until a day: none yes, yesterday yes, today no, tomorrow no reminder',
    },
  ],
  'late fees': [
    {
      id: 'TR-DU-08',
      says: '100.00 with 10.00 at level 1 and 15 percent at level 2: 110.00, then 125.00; the percent is of the 100',
    },
    { id: 'IN-LF-01', says: '10.00 and a fee of 10.00 are 20.00 owed' },
    {
      id: 'IN-LF-02',
      says: 'an invoice once sent stays 10.00; its fee of 10.00 is a document of its own, 20.00 in all',
    },
    { id: 'IN-RE-03', says: 'fees of 101.00, 102.00, 103.00 on three reminders: three lines, 306.00' },
  ],
  'danger signals': [
    { id: 'OCA-OW-01', says: '500.00 due 5 days ago and 1000.00 due in 30 days: one overdue, 500.00' },
  ],
  statements: [
    {
      id: 'TR-ST-02',
      says: 'a debit of 10.00 in period 3, a credit of 10.00 in period 5: periods 1 to 3 close at 10.00 with one line',
    },
  ],
  'payments to come': [
    {
      id: 'ER-AR-15',
      says: '100.00 open and 100.00 announced for tomorrow: 100.00 open, 100.00 to come, 0.00 remaining',
    },
    {
      id: 'ER-AR-19',
      says: '100.00 USD at 80 and 90.00 USD announced at 75: 10.00 USD remaining, 1250.00 INR',
    },
  ],
  'exchange differences': [
    {
      id: 'ER-PR-06b',
      says: '100.00 EUR at 85 settled from 200.00 EUR at 80: 100.00 EUR left and 500.00 INR lost',
    },
  ],
  discounts: [
    {
      id: 'OD-EP-03',
      says: '1500.00 plus 15 percent tax, 10 percent off in 10 days: 1552.50 paid the next day, 150.00 discount, 22.50 less tax, nothing open',
    },
    {
      id: 'OD-EP-07',
      says: 'of two invoices over 3135.00 the first (net 1000) past its discount day: 200.00 discount, 2935.00 paid',
    },
    {
      id: 'OD-EP-08',
      says: '1000.00, tax of 15 percent plus 0.05 always on the discounted base, 10 percent off: tax 135.05, total 1135.05',
    },
    {
      id: 'OD-EP-09',
      says: '121.00 with 21 percent tax inside, 2 percent off: net 100.00, tax 20.58, total 120.58',
    },
  ],
  'cash matching': [
    {
      id: 'OCA-MR-04',
      says: 'an invoice of 500.00 with the reference of a payment uses up what was left of it',
    },
    {
      id: 'OCA-RM-01',
      says: 'a line of 100.00 whose text has the number of the invoice over 100.00, not of the one over 200.00, matches the first',
    },
    { id: 'OCA-RM-04', says: '1000.00 on 1000.00 without tolerance matches' },
    {
      id: 'OCA-RM-07',
      says: '990.00 on 1000.00 with a tolerance of 1 percent matches and proposes to give up 10.00',
    },
    { id: 'OCA-RM-08', says: 'at most 150, at least 200, from 200 to 800: the bounds belong to the ranges' },
    { id: 'OCA-RM-10', says: '40.00 with the exact reference of 100.00 matches in part and leaves 60.00' },
    {
      id: 'OCA-RM-11',
      says: 'label, reference and note are searched each by itself; a hit in one that is switched off is none',
    },
    {
      id: 'IS-05',
      says: '15000, 20000, 10000 on invoices of 10000, 15000, 18000, oldest first: none open, 2000 left',
    },
  ],
  'bank files': [
    {
      id: 'TR-BK-02',
      says: 'camt.053: 2000.00 to 1900.00 by one entry of -100.00 on 2009-04-29 whose remittance has 2150135 and whose party is found by its IBAN',
    },
    {
      id: 'BK-02',
      says: 'MT940 of three statements: DEM 84349.74 to 84437.04 (11 entries, +49396.74, -49309.44), EUR 2187.95 to 4387.95 (2, +3000.00, -800.00), PLN 40000.00 to 50040.00 (3, +20040.00, -10000.00); all add up',
    },
    {
      id: 'BK-03',
      says: 'MT940 of two statements that follow each other: EUR 100.00 to 90.00 to 80.00, 10.00 out each',
    },
    {
      id: 'BK-04',
      says: 'Bank of China CSV, newest first: 17 entries, 2813.58 (derived) to 3240.28, +9821.00, -9394.30; each balance follows the older one',
    },
    {
      id: 'BK-07',
      says: 'MT940 that does not add up: EUR 0.00 to 3.47 with +4.68 and -50.27 in 7 entries, 49.06 apart',
    },
    {
      id: 'BK-09',
      says: 'MT940 of two statements: CHF 0.00 to 229.20 (+229.20), 229.20 to 159.60 (+10.10, -79.90), 0.00 and 0.20 apart',
    },
    {
      id: 'BK-10',
      says: 'ICBC CSV with masked balances: 11 entries, +2841.74, -4241.08; its footer of 1234.56 and 9876.54 does not tie',
    },
    {
      id: 'BK-11',
      says: 'camt.053 of two statements that follow each other: EUR 18.15 to 27.00 (+8.85), to 20.00 (-7.00)',
    },
    {
      id: 'BK-13',
      says: 'camt.053 whose balances differ in currency (18.15 EUR, -27.00 SEK, 35.00 CHF, -2700 JPY), one entry of 8.85: an exception',
    },
    {
      id: 'BK-14',
      says: 'BAI2 of two days in CAD: 2006-03-16 3 credits 2085.00, 8 debits 2085.00, control 834000, 14 records; 03-17 2 of 1115.00, 4 of 1115.00, 446000, 9; file 1280000, 27 records',
    },
    {
      id: 'BK-15',
      says: 'BAI2 of 4 groups and 5 accounts: 43500.00, -5000.00, 100000.00, 5000.00, 8000.00; credits 4500.00, 5000.00, 300000.00; control 345450000, 31 records',
    },
    {
      id: 'BK-16',
      says: 'BAI2 of 15 account records, six not zero (opening, closing, in, out): -35.00 -36.00 31.00 32.00; -557.03 -864.06 0.00 307.03; 985.47 985.47 0.00 0.00; 6252.66 6103.15 37.00 186.51; -731.35 -787.59 3.20 59.44; -40.78 275.95 325.93 9.20; control 2508440, 74 records',
    },
    {
      id: 'BK-18',
      says: 'OFX of two own accounts: 4 entries, +349.33, -166.20; 1 entry +123.00, a transfer between them and no receipt; 123450.00 each',
    },
  ],
}
