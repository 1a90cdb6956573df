/** Written by `npx tsx tools/web-api.ts` from the routes of the server; do not edit. */
export interface paths {
    "/api/v1/account-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our accounts and those of the general ledger */
        get: operations["getAccountMap"];
        /** Say which general ledger accounts stand for ours; those not named stay */
        put: operations["putAccountMap"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who owes how much for how long */
        get: operations["getAging"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aging-buckets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last days of the buckets of ageing */
        get: operations["getAgingBuckets"];
        /** Say which days the buckets of ageing end on */
        put: operations["putAgingBuckets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s API keys; the owner sees everybody’s */
        get: operations["getApiKeys"];
        put?: never;
        /** Make an API key; it is shown only now */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["deleteApiKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-bands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who decides how much */
        get: operations["getApprovalBands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-bands/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set who decides how much */
        put: operations["putApprovalBandsByAction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file */
        get: operations["getAuditCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the journal says on the customers' accounts, for ageing to tie with */
        get: operations["getBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working days and holidays of a year */
        get: operations["getCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies one belongs to */
        get: operations["getCompanies"];
        put?: never;
        /** Make another company of one’s own */
        post: operations["postCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company worked in */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the company's name or zone */
        patch: operations["patchCompany"];
        trace?: never;
    };
    "/api/v1/contract-defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What contracts begin with */
        get: operations["getContractDefaults"];
        /** Set what contracts begin with */
        put: operations["putContractDefaults"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contracts, newest first */
        get: operations["getContracts"];
        put?: never;
        /** Draft a contract */
        post: operations["postContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contract: clauses, check, history */
        get: operations["getContractsByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in the letter the customer signed */
        post: operations["postContractsByNumberAcknowledgements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it before its time */
        post: operations["postContractsByNumberEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}/letter.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter that tells the customer the terms */
        get: operations["getContractsByNumberLetterPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link by which the customer acknowledges the terms, once; told only now */
        post: operations["postContractsByNumberLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody else has read it */
        post: operations["postContractsByNumberReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It went to the customer */
        post: operations["postContractsByNumberSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Both have signed; the customer's terms are from now on those of the contract, longer ones beyond the own right once approved */
        post: operations["postContractsByNumberSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{number}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another version; those before stay as they were */
        post: operations["postContractsByNumberVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the check says of clauses; nothing is kept */
        post: operations["postContractsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers with limit, what is used of it and grade; those above their limit, expired or due for review */
        get: operations["getCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credit applications, newest first */
        get: operations["getCreditApplications"];
        put?: never;
        /** Write a credit application */
        post: operations["postCreditApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One credit application: checklist, demand, price, decision */
        get: operations["getCreditApplicationsById"];
        /** Write a draft anew */
        put: operations["putCreditApplicationsById"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-applications/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the contract that is the credit agreement; the limit starts with its signature */
        post: operations["postCreditApplicationsByIdAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-applications/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which sealed paper of the customer serves for an item of the checklist */
        post: operations["postCreditApplicationsByIdDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-applications/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a draft, or an approved one nobody signs for */
        post: operations["postCreditApplicationsByIdDrop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-applications/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a document bears: the seal, the words “same as the original”, and whether it is right */
        post: operations["postCreditApplicationsByIdLooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-applications/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a submitted application, with a ground of the list */
        post: operations["postCreditApplicationsByIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-applications/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit it: somebody else decides, by its amount; refused while anything is missing */
        post: operations["postCreditApplicationsByIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be out on account at all: the budget in force against what is used of it, and every version */
        get: operations["getCreditBudgets"];
        put?: never;
        /** Propose a budget from a day on, which somebody else approves; none is ever changed */
        post: operations["postCreditBudgets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-budgets/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose credit is in a part of the budget in force, the largest first */
        get: operations["getCreditBudgetsCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-budgets/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What budget the figures lead to, and how one so split would stand against what is used; changes nothing */
        post: operations["postCreditBudgetsDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credit policies: which holds now, the own versions, newest first, and three ready ones */
        get: operations["getCreditPolicies"];
        put?: never;
        /** Propose a policy from a day on, which somebody else approves; none is ever changed */
        post: operations["postCreditPolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-policies/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many customers a policy would hold, beside the one in force; changes nothing */
        post: operations["postCreditPoliciesDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What rating customers anew proposes, newest first */
        get: operations["getCreditRatings"];
        put?: never;
        /** Rate customers anew, as a job: those due, or all with a limit or a grade */
        post: operations["postCreditRatings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-ratings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a proposal, or go harder: less credit holds at once, more is asked for */
        post: operations["postCreditRatingsByIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-ratings/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave limit and terms as they are */
        post: operations["postCreditRatingsByIdDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Limit, what is used of it, and what would stop the customer now */
        get: operations["getCreditByCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/{customer}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Score, grade and limit as they would be now, input by input; and what was assessed before */
        get: operations["getCreditByCustomerAssessment"];
        put?: never;
        /** Assess a customer and keep it; the grade is its own from then on, a limit is asked for apart */
        post: operations["postCreditByCustomerAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/{customer}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Would it pass? Changes nothing */
        post: operations["postCreditByCustomerCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/{customer}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Marks, financial figures, ratings, forecasts and inspections of a customer, newest first */
        get: operations["getCreditByCustomerEvidence"];
        put?: never;
        /** Say what is known of a customer: marks, figures, a rating, a forecast, an inspection; never changed */
        post: operations["postCreditByCustomerEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit/{customer}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every limit that was ever granted, newest first */
        get: operations["getCreditByCustomerLimits"];
        put?: never;
        /** Ask for a limit, for good or for a time, which somebody else approves; null is unlimited, 0 is cash only */
        post: operations["postCreditByCustomerLimits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by code, or those found by name, pinyin, initials, code or tax number */
        get: operations["getCustomers"];
        put?: never;
        /** Add a customer, its account still to be opened */
        post: operations["postCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is on file about one customer */
        get: operations["getCustomersByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a customer; null takes a value away. Longer terms beyond the own right are asked for, and the rest changed */
        patch: operations["patchCustomersByCode"];
        trace?: never;
    };
    "/api/v1/customers/{code}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a customer's addresses */
        put: operations["putCustomersByCodeAddresses"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/bought": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a customer bought, by month and by product */
        get: operations["getCustomersByCodeBought"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a customer's contacts */
        put: operations["putCustomersByCodeContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The group a customer belongs to */
        get: operations["getCustomersByCodeGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From a day on somebody else looks after the customer; null leaves nobody */
        post: operations["postCustomersByCodeHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the account */
        post: operations["postCustomersByCodeOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/payers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the customers that may pay for it */
        put: operations["putCustomersByCodePayers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/paying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a customer paid, by the month the money came */
        get: operations["getCustomersByCodePaying"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to let a stopped customer buy again; somebody else approves */
        post: operations["postCustomersByCodeReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods at a customer that it has not sold, by shipment line, and what they take of its limit */
        get: operations["getCustomersByCodeStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/stock-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was reported of the stock, newest first */
        get: operations["getCustomersByCodeStockReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop new sales */
        post: operations["postCustomersByCodeStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{code}/unpaid-goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of open invoices, the oldest first, and the contract by which the goods stay ours until paid */
        get: operations["getCustomersByCodeUnpaidGoods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the demo can be put in, and its job */
        get: operations["getDemo"];
        put?: never;
        /** Put the demo in, as a job */
        post: operations["postDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices, credit notes and receipts, newest first */
        get: operations["getDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as they happen, of what the caller may see; after Last-Event-ID, else from now on */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rows of a kind as a file */
        get: operations["getExportsByFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From a day on somebody else looks after several customers */
        post: operations["postHandOvers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held, since when, why, and what would free it */
        get: operations["getHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mappings kept under a name */
        get: operations["getImportMappings"];
        put?: never;
        /** Keep a mapping under a name */
        post: operations["postImportMappings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-mappings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a mapping */
        put: operations["putImportMappingsByName"];
        post?: never;
        /** Forget a mapping */
        delete: operations["deleteImportMappingsByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was imported, newest first */
        get: operations["getImports"];
        put?: never;
        /** Import files; the answer comes later, under the id */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what came of it */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What taking an import back would undo */
        get: operations["getImportsByIdUndo"];
        put?: never;
        /** Take a whole import back */
        post: operations["postImportsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Uploads that are not imported yet, newest first */
        get: operations["getImportsDrafts"];
        put?: never;
        /** Upload files to look at them; nothing is imported */
        post: operations["postImportsDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An upload and what was said of its files */
        get: operations["getImportsDraftsById"];
        /** Say how its files are to be read */
        put: operations["putImportsDraftsById"];
        post?: never;
        /** Put an upload away */
        delete: operations["deleteImportsDraftsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/drafts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of the last check */
        get: operations["getImportsDraftsByIdCheck"];
        put?: never;
        /** Try the import as a job; nothing is written */
        post: operations["postImportsDraftsByIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/drafts/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import the files as a job */
        post: operations["postImportsDraftsByIdRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/drafts/{id}/understanding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was understood of a file; nothing is booked */
        get: operations["getImportsDraftsByIdUnderstanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What files can hold, and their columns */
        get: operations["getImportsKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices and credit notes, newest first */
        get: operations["getInvoices"];
        put?: never;
        /** Book an invoice, or ask for a credit note by a negative amount; the same one again changes nothing */
        post: operations["postInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice or credit note: parts, lines, and what settled it */
        get: operations["getInvoicesByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{number}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer signed, accepted, received or sold: what waits for it falls due; or that is taken back */
        post: operations["postInvoicesByNumberEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{number}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to pay an open credit note back */
        post: operations["postInvoicesByNumberRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{number}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse an invoice or credit note */
        post: operations["postInvoicesByNumberReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{number}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to give up what is open on an invoice */
        post: operations["postInvoicesByNumberWriteOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move what is open on a document to another customer */
        post: operations["postItemsTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs and how they ended, newest first */
        get: operations["getJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job */
        get: operations["getJobsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what failed or was set aside */
        post: operations["postJobsByIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales, money in, DSO and the like of a period */
        get: operations["getKpi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal, entry by entry; all of it without a limit */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One journal entry */
        get: operations["getLedgerById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse an entry that is no document: a settlement, write-off, refund or transfer */
        post: operations["postLedgerByIdReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether mail goes out, and as whom */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a letter to try it */
        post: operations["postMailTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open invoices and charges one by one; all of them without a limit */
        get: operations["getOpenItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-items/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items are open, and how much */
        get: operations["getOpenItemsTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first */
        get: operations["getOrders"];
        put?: never;
        /** Enter an order: it is open where credit allows, else held; the same one again changes nothing */
        post: operations["postOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order: lines, decision, where its money stands */
        get: operations["getOrdersByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order of which nothing went out */
        post: operations["postOrdersByNumberCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an order: what was not shipped will not be */
        post: operations["postOrdersByNumberClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/largest-lot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The largest shipment of an order inside all rules, line by line; changes nothing */
        get: operations["getOrdersByNumberLargestLot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a held order go, up to the amount of the role; beyond it somebody else is asked */
        post: operations["postOrdersByNumberRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order of which nothing went out */
        post: operations["postOrdersByNumberReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who entered an order, who or what let it go when it was held, and what it was billed with */
        get: operations["getOrdersByNumberStory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers of a customer, or about one contract or the like, newest first */
        get: operations["getPapers"];
        put?: never;
        /** Hand papers in: scans and photos */
        post: operations["postPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a paper, and who read a sealed one */
        get: operations["getPapersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The paper itself; reading a sealed one needs a right of its own and is recorded */
        get: operations["getPapersByIdContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a paper: it stays, and counts no more */
        post: operations["postPapersByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the company */
        get: operations["getPeople"];
        put?: never;
        /** Add a person */
        post: operations["postPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person */
        patch: operations["patchPeopleByName"];
        trace?: never;
    };
    "/api/v1/people/{name}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a new password */
        post: operations["postPeopleByNamePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Months that are closed */
        get: operations["getPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a month for booking */
        post: operations["postPeriodsByMonthClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{month}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a closed month to be opened again */
        post: operations["postPeriodsByMonthReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which role may do what */
        get: operations["getPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one keeps for oneself */
        get: operations["getPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep something under a name */
        put: operations["putPreferencesByName"];
        post?: never;
        /** Keep it no longer */
        delete: operations["deletePreferencesByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products by code; `q` is how a code or name begins */
        get: operations["getProducts"];
        put?: never;
        /** Add a product, or change the one of that code; what is left out stays */
        post: operations["postProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product */
        get: operations["getProductsBySku"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promises to pay and how each stands, the latest day first */
        get: operations["getPromises"];
        put?: never;
        /** Take down what a customer promised to pay */
        post: operations["postPromises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a promise, with the reason; once its day is past only who may approve */
        post: operations["postPromisesByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exchange rates, the latest first */
        get: operations["getRates"];
        put?: never;
        /** Set an exchange rate from a day on */
        post: operations["postRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rationings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods rationed on purpose, newest first */
        get: operations["getRationings"];
        put?: never;
        /** Ration a class of customers on purpose for a time: a recorded tactic, beside credit */
        post: operations["postRationings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rationings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End rationing before its day */
        post: operations["postRationingsByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods taken back, newest first */
        get: operations["getRecalls"];
        put?: never;
        /** Ask to take unpaid goods back; somebody else approves, by the amount */
        post: operations["postRecalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One recall: goods, hand-over, value, credit note */
        get: operations["getRecallsByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls/{number}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Value what came back and credit it against the invoices, never more than is open; lines left out at full price */
        post: operations["postRecallsByNumberCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls/{number}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The goods came back: the day, who signed, and of which lines not all; the signed paper is handed in before */
        post: operations["postRecallsByNumberHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a recall up before the hand-over */
        post: operations["postRecallsByNumberWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money received, newest first */
        get: operations["getReceipts"];
        put?: never;
        /** Book money received, applied where it names an invoice; the same one again changes nothing */
        post: operations["postReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One receipt, and what it settled */
        get: operations["getReceiptsByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{number}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to pay money on account back */
        post: operations["postReceiptsByNumberRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{number}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse a receipt */
        post: operations["postReceiptsByNumberReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked for, and how it was decided */
        get: operations["getRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request */
        get: operations["getRequestsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a request and carry it out */
        post: operations["postRequestsByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a request */
        post: operations["postRequestsByIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw the own request */
        post: operations["postRequestsByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /** Sign in by name or e-mail */
        post: operations["postSession"];
        /** Sign out */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/callback/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends people back to */
        get: operations["getSessionCallbackOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s password */
        post: operations["postSessionPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign in through the OpenID Connect provider */
        get: operations["getSessionProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a letter to choose a new password */
        post: operations["postSessionReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password by the letter */
        post: operations["postSessionResetConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the code of the second factor */
        post: operations["postSessionSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a second factor */
        post: operations["postSessionTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor on */
        post: operations["postSessionTotpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/totp/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor off */
        post: operations["postSessionTotpOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s sessions */
        delete: operations["deleteSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle an invoice by a receipt or credit note; without an amount as much as both allow */
        post: operations["postSettlements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlements/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle many invoices by one receipt or credit note, all of them or none */
        post: operations["postSettlementsApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlements/unapply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what a receipt or credit note settled: of one document, or by one request; without a day as if it had never been */
        post: operations["postSettlementsUnapply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first company is still to be made */
        get: operations["getSetup"];
        put?: never;
        /** Make the first company and its owner */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shipments, newest first; `breach`: those that left although credit would not have let them */
        get: operations["getShipments"];
        put?: never;
        /** Goods about to leave; refused with the decision where credit does not allow it */
        post: operations["postShipments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One shipment */
        get: operations["getShipmentsByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{number}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods of a shipment that came back */
        post: operations["postShipmentsByNumberReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{number}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a shipment that never was */
        post: operations["postShipmentsByNumberReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{number}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer signed for the goods; without a day that is taken back */
        post: operations["postShipmentsByNumberSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods at a customer were sold, came back, or were counted; the same report again changes nothing */
        post: operations["postStockReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-reports/{number}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a mistaken report back */
        post: operations["postStockReportsByNumberReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms-letter/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer acknowledges the terms, once */
        post: operations["postTermsLetterAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms-letter/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same as a PDF */
        post: operations["postTermsLetterPdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms-letter/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link to the terms shows */
        post: operations["postTermsLetterRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to work on now, and why */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many contracts, and for how much, by currency */
        get: operations["getTotalsContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Limits and what is used of them, by currency */
        get: operations["getTotalsCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/credit-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many credit applications, and for how much, by currency */
        get: operations["getTotalsCreditApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/credit-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many changes are proposed, by currency of the limit */
        get: operations["getTotalsCreditRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many customers, their limits and what they owe, by currency */
        get: operations["getTotalsCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many invoices, credit notes and receipts, and how much, by currency */
        get: operations["getTotalsDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many orders are held, and how much, by currency */
        get: operations["getTotalsHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many orders, and how much, by currency */
        get: operations["getTotalsOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What goods taken back come to, by currency */
        get: operations["getTotalsRecalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totals/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many requests, and for how much, by currency */
        get: operations["getTotalsRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recompute all that is stored twice and name each difference */
        get: operations["getVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much waits for whoever asks: what the role may decide or do, counted as the lists tell it */
        get: operations["getWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountMap: {
            accounts: {
                account: string;
                gl_code: string;
                gl_name: string;
            }[];
        };
        Aging: {
            as_of: string;
            buckets: string[];
            converted: {
                currency: string;
                missing: string[];
                net: components["schemas"]["Money"] | null;
                /** @description What each currency comes to at its rate, in the company’s currency */
                parts: {
                    currency: string;
                    rate: string;
                    total: components["schemas"]["Money"];
                    unapplied: components["schemas"]["Money"];
                }[];
                total: components["schemas"]["Money"] | null;
                unapplied: components["schemas"]["Money"] | null;
            } | null;
            known_at: string | null;
            rows: {
                amounts: {
                    [key: string]: components["schemas"]["Money"];
                };
                currency: string;
                key: string;
                name: string;
                net: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                unapplied: components["schemas"]["Money"];
            }[];
            totals: {
                amounts: {
                    [key: string]: components["schemas"]["Money"];
                };
                currency: string;
                net: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                unapplied: components["schemas"]["Money"];
            }[];
        };
        AgingBuckets: {
            days: number[];
        };
        ApiKey: {
            created_at: string;
            expires_at: string | null;
            hint: string;
            id: string;
            last_used_at: string | null;
            /** @description Null: at the machine, or before this was kept */
            made_by: string | null;
            name: string;
            person: string;
            revoked_at: string | null;
            /** @enum {string} */
            scope: "all" | "read";
        };
        ApprovalBands: {
            /** @enum {string} */
            action: "credit-note" | "write-off" | "refund" | "reopen-period" | "credit-limit" | "release-hold" | "credit-policy" | "reopen-account" | "credit-application" | "credit-budget" | "recall-goods" | "customer-terms";
            bands: {
                /** @enum {string} */
                role: "owner" | "manager" | "credit" | "receivables" | "sales" | "collector" | "legal" | "auditor";
                up_to: components["schemas"]["Money"] | null;
            }[];
            currency: string;
        };
        ApprovalNeeded: {
            /** @enum {string} */
            action: "credit-note" | "write-off" | "refund" | "reopen-period" | "credit-limit" | "release-hold" | "credit-policy" | "reopen-account" | "credit-application" | "credit-budget" | "recall-goods" | "customer-terms";
            amount: components["schemas"]["Money"] | null;
            currency: string | null;
            /** @description Whose people decide on that much, anybody but who asks */
            roles: string[];
        };
        Assessed: {
            currency: string;
            deposit_percent: string | null;
            grade: ("A" | "B" | "C" | "D" | "E") | null;
            inputs: {
                contribution: string | null;
                /** @enum {string} */
                input: "marketing" | "market" | "management" | "capital" | "reputation" | "net-worth" | "liquidity" | "margin" | "on-time" | "days-late" | "overdue" | "rating" | "forecast";
                points: number | null;
                /** @description The nearest better value, and the score it would bring */
                raise: {
                    score: string;
                    to: string;
                } | null;
                /** @description Why it says nothing; it is not counted as 0 */
                silence: ("not-judged" | "no-figures" | "figures-old" | "no-divisor" | "no-history" | "no-rating" | "no-forecast") | null;
                value: string | null;
                weight: number;
            }[];
            /** @description A better grade is withheld because too little is known */
            is_thin: boolean;
            /** @description Percent of the weight that is known */
            known: string;
            limit: components["schemas"]["Money"] | null;
            monthly: {
                amount: components["schemas"]["Money"];
                /** @enum {string} */
                source: "history" | "forecast";
            } | null;
            next: {
                from: number;
                /** @enum {string} */
                grade: "A" | "B" | "C" | "D" | "E";
                short: string;
            } | null;
            parts: {
                amount: components["schemas"]["Money"];
                /** @enum {string} */
                part: "demand" | "net-worth" | "bound" | "secured";
            }[];
            penalty_percent: string | null;
            /** @description Out of 100; null where nothing at all is known */
            score: string | null;
            settlement: ("account" | "cash" | "prepaid") | null;
            surcharge_percent: string | null;
            term_days: number | null;
        };
        Assessment: {
            answer: components["schemas"]["Assessed"];
            by: string | null;
            /** @enum {string} */
            cause: "person" | "review" | "alarm";
            id: string;
            on: string;
            policy: string;
            recorded_at: string;
        };
        AuditEntry: {
            at: string;
            by: string | null;
            facts: {
                [key: string]: unknown;
            };
            id: string;
            kind: string;
            origin: string | null;
            reason: string | null;
            subject: string;
        };
        Balances: {
            as_of: string;
            balances: {
                currency: string;
                customer_credit: components["schemas"]["Money"];
                net: components["schemas"]["Money"];
                receivable: components["schemas"]["Money"];
            }[];
        };
        ClauseFinding: {
            clause: string;
            law: {
                article: {
                    en: string;
                    "zh-CN": string;
                };
                from: string;
                name: {
                    en: string;
                    "zh-CN": string;
                };
                unconfirmed: boolean;
            } | null;
            reason: {
                en: string;
                "zh-CN": string;
            };
            remedy: {
                en: string;
                "zh-CN": string;
            };
            rule: string;
            /** @enum {string} */
            severity: "forbidden" | "weak" | "advice";
        };
        Company: {
            code: string;
            currency: string;
            name: string;
            version: number;
            zone: string;
        };
        Contract: {
            amount: string | null;
            currency: string;
            customer: string;
            findings: {
                advice: number;
                forbidden: number;
                weak: number;
            };
            from: string | null;
            /** @description the version that binds */
            in_force: number | null;
            /** @enum {string} */
            kind: "framework" | "one_off";
            name: string;
            number: string;
            renew_from: string | null;
            /**
             * @description of the latest version
             * @enum {string}
             */
            state: "draft" | "reviewed" | "sent" | "signed" | "running" | "ended";
            subject: string;
            terms: string;
            terms_name: {
                en: string;
                "zh-CN": string;
            } | null;
            to: string | null;
            to_renew: boolean;
            version: number;
        };
        ContractClauses: {
            /** @default null */
            amount: components["schemas"]["Money"] | null;
            /**
             * @description Empty: the customer's name
             * @default
             */
            buyer: string;
            /** @default null */
            buyer_size: ("public" | "large" | "medium" | "small" | "micro") | null;
            /** @default null */
            credit_surcharge: components["schemas"]["Percent"] | null;
            currency: components["schemas"]["Currency"];
            /** @default  */
            delivery_proof: string;
            due_on?: components["schemas"]["Date"] | null;
            /**
             * @description Other terms for product families
             * @default []
             */
            family_terms: {
                family: string;
                terms: string;
            }[];
            from?: components["schemas"]["Date"] | null;
            guarantor?: {
                name: string;
                until?: components["schemas"]["Date"] | null;
            } | null;
            /** @default  */
            jurisdiction: string;
            /**
             * @default framework
             * @enum {string}
             */
            kind: "framework" | "one_off";
            /** @default  */
            note: string;
            /** @default false */
            paid_when_paid: boolean;
            /** @default null */
            penalty: {
                /** @enum {string} */
                per: "day" | "month" | "year";
                percent: components["schemas"]["Percent"];
            } | null;
            /** @default  */
            price_list: string;
            /** @default [] */
            prices: {
                cash_price: components["schemas"]["Decimal"];
                sku: string;
            }[];
            /** @default  */
            rebate: string;
            /** @default 30 */
            renewal_days: number;
            /** @default false */
            retains_title: boolean;
            /**
             * @description Empty: the company's own name
             * @default
             */
            seller: string;
            /** @default null */
            seller_size: ("public" | "large" | "medium" | "small" | "micro") | null;
            /** @default  */
            subject: string;
            /** @default  */
            terms: string;
            to?: components["schemas"]["Date"] | null;
        };
        ContractClausesShown: {
            /** @default null */
            amount: components["schemas"]["Money"] | null;
            /**
             * @description Empty: the customer's name
             * @default
             */
            buyer: string;
            /** @default null */
            buyer_size: ("public" | "large" | "medium" | "small" | "micro") | null;
            /** @default null */
            credit_surcharge: components["schemas"]["Percent"] | null;
            currency: string;
            /** @default  */
            delivery_proof: string;
            due_on: string | null;
            /**
             * @description Other terms for product families
             * @default []
             */
            family_terms: {
                family: string;
                terms: string;
            }[];
            from: string | null;
            guarantor: {
                name: string;
                until: string | null;
            } | null;
            /** @default  */
            jurisdiction: string;
            /**
             * @default framework
             * @enum {string}
             */
            kind: "framework" | "one_off";
            /** @default  */
            note: string;
            /** @default false */
            paid_when_paid: boolean;
            /** @default null */
            penalty: {
                /** @enum {string} */
                per: "day" | "month" | "year";
                percent: components["schemas"]["Percent"];
            } | null;
            /** @default  */
            price_list: string;
            /** @default [] */
            prices: {
                cash_price: components["schemas"]["Decimal"];
                sku: string;
            }[];
            /** @default  */
            rebate: string;
            /** @default 30 */
            renewal_days: number;
            /** @default false */
            retains_title: boolean;
            /**
             * @description Empty: the company's own name
             * @default
             */
            seller: string;
            /** @default null */
            seller_size: ("public" | "large" | "medium" | "small" | "micro") | null;
            /** @default  */
            subject: string;
            /** @default  */
            terms: string;
            to: string | null;
        };
        ContractDefaults: {
            credit_surcharge: string;
            renewal_days: number;
        };
        ContractSheet: {
            acknowledged: boolean;
            acknowledgements: {
                address: string | null;
                by: string | null;
                by_name: string;
                by_title: string;
                /** @enum {string} */
                kind: "link" | "scan";
                /** Format: date */
                on: string;
                paper: string | null;
                recorded_at: string;
                version: number;
                words_sha256: string;
            }[];
            amount: string | null;
            check: components["schemas"]["ClauseFinding"][];
            clauses: components["schemas"]["ContractClausesShown"];
            credit_prices: {
                cash_price: string;
                credit_price: string;
                sku: string;
            }[];
            currency: string;
            customer: string;
            findings: {
                advice: number;
                forbidden: number;
                weak: number;
            };
            from: string | null;
            /** @description the version that binds */
            in_force: number | null;
            /** @enum {string} */
            kind: "framework" | "one_off";
            links: {
                by: string | null;
                expires_at: string;
                /** @enum {string} */
                language: "zh-CN" | "en";
                recorded_at: string;
                /** @enum {string} */
                state: "open" | "used" | "dropped" | "expired";
                version: number;
            }[];
            name: string;
            next: ("reviewed" | "sent" | "signed" | "ended")[];
            number: string;
            /** @description the caller made the latest version: somebody else reviews it */
            own: boolean;
            renew_from: string | null;
            /** @description the version these clauses are of */
            shown: number;
            /**
             * @description of the latest version
             * @enum {string}
             */
            state: "draft" | "reviewed" | "sent" | "signed" | "running" | "ended";
            steps: {
                by: string | null;
                note: string;
                /** Format: date */
                on: string;
                recorded_at: string;
                signing: {
                    ours: string;
                    /** @enum {string} */
                    seals: "both" | "ours" | "theirs" | "none";
                    theirs: string;
                } | null;
                /** @enum {string} */
                step: "reviewed" | "sent" | "signed" | "ended";
                version: number;
            }[];
            subject: string;
            terms: string;
            terms_name: {
                en: string;
                "zh-CN": string;
            } | null;
            to: string | null;
            to_renew: boolean;
            version: number;
            versions: {
                by: string | null;
                reason: string;
                recorded_at: string;
                version: number;
            }[];
        };
        ContractSigned: {
            acknowledged: boolean;
            acknowledgements: {
                address: string | null;
                by: string | null;
                by_name: string;
                by_title: string;
                /** @enum {string} */
                kind: "link" | "scan";
                /** Format: date */
                on: string;
                paper: string | null;
                recorded_at: string;
                version: number;
                words_sha256: string;
            }[];
            amount: string | null;
            check: components["schemas"]["ClauseFinding"][];
            clauses: components["schemas"]["ContractClausesShown"];
            credit_prices: {
                cash_price: string;
                credit_price: string;
                sku: string;
            }[];
            currency: string;
            customer: string;
            findings: {
                advice: number;
                forbidden: number;
                weak: number;
            };
            from: string | null;
            /** @description the version that binds */
            in_force: number | null;
            /** @enum {string} */
            kind: "framework" | "one_off";
            links: {
                by: string | null;
                expires_at: string;
                /** @enum {string} */
                language: "zh-CN" | "en";
                recorded_at: string;
                /** @enum {string} */
                state: "open" | "used" | "dropped" | "expired";
                version: number;
            }[];
            name: string;
            next: ("reviewed" | "sent" | "signed" | "ended")[];
            number: string;
            /** @description the caller made the latest version: somebody else reviews it */
            own: boolean;
            renew_from: string | null;
            /** @description the version these clauses are of */
            shown: number;
            /**
             * @description of the latest version
             * @enum {string}
             */
            state: "draft" | "reviewed" | "sent" | "signed" | "running" | "ended";
            steps: {
                by: string | null;
                note: string;
                /** Format: date */
                on: string;
                recorded_at: string;
                signing: {
                    ours: string;
                    /** @enum {string} */
                    seals: "both" | "ours" | "theirs" | "none";
                    theirs: string;
                } | null;
                /** @enum {string} */
                step: "reviewed" | "sent" | "signed" | "ended";
                version: number;
            }[];
            subject: string;
            terms: string;
            terms_name: {
                en: string;
                "zh-CN": string;
            } | null;
            /** @description under which longer terms wait for approval */
            terms_request: string | null;
            to: string | null;
            to_renew: boolean;
            version: number;
            versions: {
                by: string | null;
                reason: string;
                recorded_at: string;
                version: number;
            }[];
        };
        Credit: {
            available: components["schemas"]["Money"] | null;
            currency: string;
            customer: string;
            exposure: {
                bills: components["schemas"]["Money"];
                orders: components["schemas"]["Money"];
                receivable: components["schemas"]["Money"];
                shipped: components["schemas"]["Money"];
                stock: components["schemas"]["Money"];
                unapplied: components["schemas"]["Money"];
            };
            grade: string | null;
            groups: {
                available: components["schemas"]["Money"] | null;
                currency: string;
                customer: string;
                limit: components["schemas"]["Money"] | null;
                used: components["schemas"]["Money"];
            }[];
            holds: {
                actual: string | number | null;
                /** @enum {string} */
                at: "order" | "release" | "ship" | "invoice";
                documents: string[];
                /** @enum {string} */
                effect: "off" | "warn" | "needs_approval" | "hold";
                limit: string | number | null;
                part?: {
                    /** @enum {string} */
                    of: "all" | "part" | "floor" | "cash";
                    region: string | null;
                    tier: string | null;
                };
                /** @enum {string} */
                rule: "account-not-open" | "account-stopped" | "limit-missing" | "limit-expired" | "limit-used" | "group-limit-used" | "budget-used" | "days-overdue" | "overdue-amount" | "prepayment-missing" | "earlier-batch-unpaid" | "earlier-batch-before" | "review-expired" | "broken-promise" | "terms-changed" | "first-order" | "unusual-order" | "area-capacity";
            }[];
            limit: components["schemas"]["Money"] | null;
            limit_from: string | null;
            limit_until: string | null;
            policy: string;
            review_on: string | null;
            unmeasured: string[];
            used: components["schemas"]["Money"];
        };
        CreditApplication: {
            accepted: {
                by: string;
                on: string;
            } | null;
            /** @description The contract that is the credit agreement */
            agreement: string | null;
            amount: components["schemas"]["Money"];
            currency: string;
            customer: string;
            decided_at: string | null;
            decided_by: string | null;
            /** @description What it says it buys in a month on average */
            demand: components["schemas"]["Money"];
            /** @description What was granted, where it is less than asked */
            granted: {
                amount: components["schemas"]["Money"];
                terms: string;
                terms_name: {
                    en: string;
                    "zh-CN": string;
                };
            } | null;
            ground: ("no-licence" | "papers-doubtful" | "poor-payer" | "weak-finances" | "lawsuit" | "too-much" | "price-refused" | "other") | null;
            id: string;
            limit_from: string | null;
            made_at: string;
            made_by: string | null;
            name: string;
            purpose: string;
            request: string | null;
            /**
             * @description approved waits for the signature of the agreement; the limit starts with in-force
             * @enum {string}
             */
            state: "draft" | "submitted" | "approved" | "in-force" | "refused" | "dropped";
            submitted_by: string | null;
            submitted_on: string | null;
            /** @description Percent above the cash price, by the policy for its grade */
            surcharge: string;
            terms: string;
            terms_name: {
                en: string;
                "zh-CN": string;
            };
            version: number;
            words: string;
        };
        CreditApplicationSheet: {
            accepted: {
                by: string;
                on: string;
            } | null;
            /** @description The contract that is the credit agreement */
            agreement: string | null;
            amount: components["schemas"]["Money"];
            /** @description As an assessment would be now */
            assessed: {
                currency: string;
                /** @description How right and punctual its forecasts were, from 0 to 1 */
                forecast: string | null;
                grade: string | null;
                limit: components["schemas"]["Money"] | null;
                monthly: {
                    amount: components["schemas"]["Money"];
                    /** @enum {string} */
                    source: "history" | "forecast";
                } | null;
                score: string | null;
            };
            /** @description Of what costs 100.00 in cash */
            credit_price: string;
            currency: string;
            customer: string;
            decided_at: string | null;
            decided_by: string | null;
            /** @description What it says it buys in a month on average */
            demand: components["schemas"]["Money"];
            documents: {
                at: string | null;
                by: string | null;
                /** @enum {string} */
                item: "licence" | "buyer-id" | "manager-id" | "representative-id";
                kind: string;
                look: {
                    at: string;
                    by: string | null;
                    note: string;
                    right: boolean;
                    seal: boolean;
                    words: boolean;
                } | null;
                /** @description What the copy must bear */
                marks: ("seal" | "words")[];
                name: {
                    en: string;
                    "zh-CN": string;
                };
                paper: string | null;
                /** @enum {string} */
                state: "missing" | "handed-in" | "wanting" | "right";
            }[];
            /** @description What was granted, where it is less than asked */
            granted: {
                amount: components["schemas"]["Money"];
                terms: string;
                terms_name: {
                    en: string;
                    "zh-CN": string;
                };
            } | null;
            ground: ("no-licence" | "papers-doubtful" | "poor-payer" | "weak-finances" | "lawsuit" | "too-much" | "price-refused" | "other") | null;
            id: string;
            /** @description Of a draft: what keeps it from being submitted */
            lacks: string[];
            limit_from: string | null;
            made_at: string;
            made_by: string | null;
            name: string;
            next: ("submit" | "withdraw" | "approve" | "refuse" | "sign" | "drop")[];
            /** @description Written by the caller, who does not approve it */
            own: boolean;
            purpose: string;
            /** @description Demand as foretold, the latest first; what was bought, once the quarter ended */
            quarters: {
                amount: components["schemas"]["Money"];
                currency: string;
                from: string;
                in_time: boolean;
                real: components["schemas"]["Money"] | null;
            }[];
            request: string | null;
            /**
             * @description approved waits for the signature of the agreement; the limit starts with in-force
             * @enum {string}
             */
            state: "draft" | "submitted" | "approved" | "in-force" | "refused" | "dropped";
            submitted_by: string | null;
            submitted_on: string | null;
            /** @description Percent above the cash price, by the policy for its grade */
            surcharge: string;
            terms: string;
            terms_name: {
                en: string;
                "zh-CN": string;
            };
            version: number;
            words: string;
        };
        CreditBudget: {
            by: string | null;
            floor: components["schemas"]["Money"] | null;
            from: string;
            inputs: {
                capital_percent: string;
                carrying_most: string | null;
                cash: string;
                /** @description More than 0 */
                cost_percent: string;
                days: number;
                needs: string;
                outstanding: components["schemas"]["Money"];
                receipts: string;
                reserve: string;
            };
            parts: {
                amount: components["schemas"]["Money"];
                region: string | null;
                tier: string | null;
            }[];
            proposed: components["schemas"]["Money"];
            reason: string;
            recorded_at: string;
            review: string | null;
            total: components["schemas"]["Money"];
            version: number;
        };
        CreditBudgetUse: {
            budget: components["schemas"]["Money"] | null;
            /** @description What carrying it costs a year */
            carrying: components["schemas"]["Money"] | null;
            customers: number;
            left: components["schemas"]["Money"] | null;
            region: string | null;
            tier: string | null;
            used: components["schemas"]["Money"];
        };
        CreditDecision: {
            /** @enum {string} */
            decision: "approve" | "warn" | "hold" | "needs_approval";
            /** @description Were nothing paid any more; where the policy says what is earned */
            loss?: {
                amount: components["schemas"]["Money"];
                monthly_margin: components["schemas"]["Money"] | null;
                /** @description Months of margin, one decimal */
                months: string | null;
            };
            max_amount: components["schemas"]["Money"] | null;
            policy: string;
            trace: {
                actual: string | number | null;
                currency: string | null;
                documents: string[];
                /** @enum {string} */
                effect: "off" | "warn" | "needs_approval" | "hold";
                group: string | null;
                level: string;
                limit: string | number | null;
                masked: {
                    /** @enum {string} */
                    effect: "off" | "warn" | "needs_approval" | "hold";
                    level: string;
                    threshold: string | null;
                }[];
                /** @description Of the company budget: which part of it */
                part?: {
                    /** @enum {string} */
                    of: "all" | "part" | "floor" | "cash";
                    region: string | null;
                    tier: string | null;
                };
                passed: boolean;
                /** @enum {string} */
                rule: "account-not-open" | "account-stopped" | "limit-missing" | "limit-expired" | "limit-used" | "group-limit-used" | "budget-used" | "days-overdue" | "overdue-amount" | "prepayment-missing" | "earlier-batch-unpaid" | "earlier-batch-before" | "review-expired" | "broken-promise" | "terms-changed" | "first-order" | "unusual-order" | "area-capacity";
            }[];
        };
        CreditEvidence: {
            by: string | null;
            id: string;
            /** @enum {string} */
            kind: "marks" | "figures" | "rating" | "forecast" | "inspection";
            on: string;
            recorded_at: string;
            said: {
                [key: string]: unknown;
            };
        };
        CreditLimit: {
            amount: components["schemas"]["Money"] | null;
            by: string | null;
            currency: string;
            from: string;
            group: boolean;
            guaranteed: components["schemas"]["Money"];
            id: string;
            import: string | null;
            insured: components["schemas"]["Money"];
            reason: string;
            recorded_at: string;
            review: string | null;
            source: string;
            until: string | null;
        };
        CreditPolicy: {
            by: string | null;
            from: string | null;
            grading: {
                alarm_days: number;
                anchors: {
                    capital: {
                        en: string;
                        "zh-CN": string;
                    }[];
                    management: {
                        en: string;
                        "zh-CN": string;
                    }[];
                    market: {
                        en: string;
                        "zh-CN": string;
                    }[];
                    marketing: {
                        en: string;
                        "zh-CN": string;
                    }[];
                    reputation: {
                        en: string;
                        "zh-CN": string;
                    }[];
                };
                figures_months: number;
                grades: {
                    deposit_percent: string;
                    factor: string;
                    from: number;
                    /** @enum {string} */
                    grade: "A" | "B" | "C" | "D" | "E";
                    most: string | null;
                    net_worth_percent: string | null;
                    penalty_percent: string;
                    secured_only: boolean;
                    /** @enum {string} */
                    settlement: "account" | "cash" | "prepaid";
                    surcharge_percent: string;
                    term_days: number;
                }[];
                gross_margin_percent?: string | null;
                inspection_from: string | null;
                known_percent: number;
                review_months: number;
                scorecard: {
                    /** @enum {string} */
                    input: "marketing" | "market" | "management" | "capital" | "reputation" | "net-worth" | "liquidity" | "margin" | "on-time" | "days-late" | "overdue" | "rating" | "forecast";
                    steps: {
                        from: string;
                        points: number;
                    }[];
                    weight: number;
                }[];
                /** @enum {string} */
                thin_grade: "A" | "B" | "C" | "D" | "E";
            };
            key: string;
            name: string;
            reason: string;
            recorded_at: string | null;
            review: string | null;
            rules: {
                at: ("order" | "release" | "ship" | "invoice")[];
                /** @enum {string} */
                effect: "off" | "warn" | "needs_approval" | "hold";
                /** @default all */
                level: "all" | string;
                /** @enum {string} */
                rule: "account-not-open" | "account-stopped" | "limit-missing" | "limit-expired" | "limit-used" | "group-limit-used" | "budget-used" | "days-overdue" | "overdue-amount" | "prepayment-missing" | "earlier-batch-unpaid" | "earlier-batch-before" | "review-expired" | "broken-promise" | "terms-changed" | "first-order" | "unusual-order" | "area-capacity";
                threshold?: string;
            }[];
            version: number | null;
        };
        /**
         * @description ISO 4217
         * @example CNY
         */
        Currency: string;
        Customer: {
            code: string;
            collector: string | null;
            credit_limit: components["schemas"]["Money"] | null;
            currency: string | null;
            distance_km: number | null;
            email: string | null;
            family_terms: {
                family: string;
                terms: string;
            }[];
            language: string | null;
            name: string;
            parent_code: string | null;
            paying_days: number[];
            phone: string | null;
            region: string | null;
            salesperson: string | null;
            shift_to_working_days: boolean;
            /** @enum {string} */
            state: "opening" | "open" | "stopped";
            tax_id: string | null;
            terms: string | null;
            tier: string | null;
            version: number;
        };
        CustomerChanged: {
            addresses: {
                /** @enum {string} */
                kind: "registered" | "delivery" | "invoice";
                lines: string;
            }[];
            code: string;
            collector: string | null;
            contacts: {
                email: string | null;
                name: string;
                phone: string | null;
                /** @enum {string} */
                role: "boss" | "purchasing" | "finance" | "warehouse" | "legal" | "other";
            }[];
            credit_limit: components["schemas"]["Money"] | null;
            currency: string | null;
            distance_km: number | null;
            email: string | null;
            family_terms: {
                family: string;
                terms: string;
            }[];
            language: string | null;
            name: string;
            ownership: {
                collector: string | null;
                from: string;
                reason: string;
                salesperson: string | null;
            }[];
            parent_code: string | null;
            payers: string[];
            paying_days: number[];
            phone: string | null;
            region: string | null;
            salesperson: string | null;
            shift_to_working_days: boolean;
            /** @enum {string} */
            state: "opening" | "open" | "stopped";
            tax_id: string | null;
            terms: string | null;
            /** @description under which longer terms wait for approval */
            terms_request: string | null;
            tier: string | null;
            updated_at: string;
            updated_by: string | null;
            version: number;
        };
        CustomerSheet: {
            addresses: {
                /** @enum {string} */
                kind: "registered" | "delivery" | "invoice";
                lines: string;
            }[];
            code: string;
            collector: string | null;
            contacts: {
                email: string | null;
                name: string;
                phone: string | null;
                /** @enum {string} */
                role: "boss" | "purchasing" | "finance" | "warehouse" | "legal" | "other";
            }[];
            credit_limit: components["schemas"]["Money"] | null;
            currency: string | null;
            distance_km: number | null;
            email: string | null;
            family_terms: {
                family: string;
                terms: string;
            }[];
            language: string | null;
            name: string;
            ownership: {
                collector: string | null;
                from: string;
                reason: string;
                salesperson: string | null;
            }[];
            parent_code: string | null;
            payers: string[];
            paying_days: number[];
            phone: string | null;
            region: string | null;
            salesperson: string | null;
            shift_to_working_days: boolean;
            /** @enum {string} */
            state: "opening" | "open" | "stopped";
            tax_id: string | null;
            terms: string | null;
            tier: string | null;
            updated_at: string;
            updated_by: string | null;
            version: number;
        };
        CustomerStock: {
            customer: string;
            lines: {
                amount: components["schemas"]["Money"];
                currency: string;
                name: string | null;
                order: string | null;
                quantity: string;
                shipment: string;
                shipped_on: string;
                sku: string;
            }[];
            totals: {
                currency: string;
                lines: components["schemas"]["Money"];
                /** @description Known by amount alone, less what was invoiced or came back without being told by product */
                other: components["schemas"]["Money"];
                /** @description As credit counts it */
                stock: components["schemas"]["Money"];
            }[];
        };
        /**
         * Format: date
         * @example 2026-01-31
         */
        Date: string;
        /** @example 12.5 */
        Decimal: string;
        DemoState: {
            job: string | null;
            possible: boolean;
            why: string | null;
        };
        DocumentSettlement: {
            amount: components["schemas"]["Money"];
            date: string;
            discount: components["schemas"]["Money"];
            entry: string;
            kind: string;
            other: string | null;
            other_kind: string | null;
        };
        Entries: {
            entries: string[];
        };
        HeldOrder: {
            amount: components["schemas"]["Money"];
            currency: string;
            customer: string;
            date: string;
            decision: components["schemas"]["CreditDecision"];
            name: string;
            number: string;
            pay: components["schemas"]["Money"] | null;
            rules: string[];
            salesperson: string | null;
            since: string | null;
        };
        ImportDraft: {
            by: string | null;
            checked_version: number | null;
            checks: number;
            files: {
                bytes: number;
                file: string;
                mapping: string | null;
            }[];
            id: string;
            import: string | null;
            import_state: ("waiting" | "running" | "done" | "failed" | "set_aside") | null;
            options: components["schemas"]["ImportOptions"];
            recorded_at: string;
            version: number;
            wishes: components["schemas"]["ImportFileWish"][];
        };
        ImportDraftForm: {
            /**
             * Format: binary
             * @description .csv or .xlsx; may come several times
             */
            file?: string;
        };
        ImportFileWish: {
            as?: string;
            cells?: {
                index: number;
                row: number;
                value: string;
            }[];
            currency?: string;
            /** @enum {string} */
            dates?: "YMD" | "MDY" | "DMY";
            header?: number;
            leave_out?: number[];
            map?: {
                [key: string]: string;
            };
            sheet?: string;
        };
        ImportForm: {
            as?: string;
            currency?: string;
            /** @enum {string} */
            dates?: "YMD" | "MDY" | "DMY";
            /** @enum {string} */
            dry_run?: "0" | "1" | "true" | "false" | "";
            expect?: string;
            /**
             * Format: binary
             * @description .csv or .xlsx; may come several times
             */
            file?: string;
            map?: string;
            /** @enum {string} */
            new_customers?: "0" | "1" | "true" | "false" | "";
            /** @enum {string} */
            partial?: "0" | "1" | "true" | "false" | "";
        };
        ImportMapping: {
            changed_at: string;
            fingerprint: string;
            name: string;
            version: number;
            wish: {
                as?: string;
                currency?: string;
                /** @enum {string} */
                dates?: "YMD" | "MDY" | "DMY";
                header?: number;
                map?: {
                    [key: string]: string;
                };
                sheet?: string;
            };
        };
        ImportOptions: {
            expect: string | null;
            new_customers: boolean;
            partial: boolean;
        };
        ImportRun: {
            by: string | null;
            files: {
                corrected_cells?: number;
                created?: number;
                file: string;
                kind: string;
                left_out?: number;
                new_customers?: number;
                rejected?: number;
                rows: number;
                unchanged?: number;
                updated?: number;
            }[];
            id: string;
            recorded_at: string;
            undone_at: string | null;
        };
        ImportUnderstanding: {
            /** @description Other kinds that the header fits as well */
            alike: string[];
            columns: {
                by: ("name" | "synonym" | "said") | null;
                column: string | null;
                header: string;
                index: number;
            }[];
            dates: {
                /** @enum {string} */
                by: "said" | "file" | "plain" | "unclear";
                example: string | null;
                order: ("YMD" | "MDY" | "DMY") | null;
            };
            delimiter: string | null;
            encoding: string | null;
            fingerprint: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            header_row: number;
            kind: string | null;
            kind_by: ("said" | "headers") | null;
            missing: string[];
            preamble: {
                row: number;
                text: string;
            }[];
            problem: ({
                type: string;
            } & {
                [key: string]: unknown;
            }) | null;
            rows: number | null;
            sample: {
                cells: string[];
                faults: {
                    column: string;
                    reason: string;
                }[];
                read: (string | null)[];
                row: number;
            }[];
            sheet: string | null;
            sheets: string[];
            skipped: {
                row: number;
                text: string;
            }[];
        };
        /**
         * Format: date-time
         * @example 2026-01-31T18:00:00+08:00
         */
        Instant: string;
        Invoice: {
            amount: components["schemas"]["Money"];
            currency: string;
            customer: string;
            disputed: boolean;
            /** @description The due date of all of it; null where parts are due on several days, or on none yet */
            due: string | null;
            issued: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            net: components["schemas"]["Money"] | null;
            number: string;
            /** @description The opening balance it was booked with, else null */
            open: components["schemas"]["Money"] | null;
            /** @description What is open now; negative on a credit note */
            open_amount: components["schemas"]["Money"];
            order: string | null;
            salesperson: string | null;
            settled: string | null;
            shipment: string | null;
            /** @enum {string} */
            status: "open" | "partly_settled" | "settled" | "reversed";
            tax: components["schemas"]["Money"] | null;
        };
        InvoiceSheet: {
            amount: components["schemas"]["Money"];
            /** @description What falls due by which event; due null: it has not happened */
            awaited: {
                amount: components["schemas"]["Money"];
                due: string | null;
                /** @enum {string} */
                event: "order" | "shipment" | "signature" | "invoice" | "invoice-received" | "acceptance" | "sell-through";
            }[];
            /** @description How much follows which terms, where a product family has its own; family null: all others */
            by_family: {
                amount: components["schemas"]["Money"];
                family: string | null;
                terms: string | null;
            }[];
            currency: string;
            customer: string;
            disputed: boolean;
            /** @description The due date of all of it; null where parts are due on several days, or on none yet */
            due: string | null;
            entry: string;
            /** @description What happened since, and brought parts of it due */
            events: {
                /** @enum {string} */
                event: "order" | "shipment" | "signature" | "invoice" | "invoice-received" | "acceptance" | "sell-through";
                on: string;
            }[];
            import: string | null;
            issued: string;
            items: {
                amount: components["schemas"]["Money"];
                disputed: boolean;
                due: string | null;
                /** @description Whose goods they are, where a product family has terms of its own */
                families: (string | null)[];
                open_amount: components["schemas"]["Money"];
            }[];
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            lines: {
                amount: components["schemas"]["Money"];
                line: string | null;
                net: components["schemas"]["Money"] | null;
                quantity: string | null;
                sku: string | null;
                tax: components["schemas"]["Money"] | null;
                unit_price: string | null;
            }[];
            net: components["schemas"]["Money"] | null;
            number: string;
            /** @description The opening balance it was booked with, else null */
            open: components["schemas"]["Money"] | null;
            /** @description What is open now; negative on a credit note */
            open_amount: components["schemas"]["Money"];
            order: string | null;
            reversed_on: string | null;
            salesperson: string | null;
            settled: string | null;
            settlements: components["schemas"]["DocumentSettlement"][];
            shipment: string | null;
            /** @enum {string} */
            status: "open" | "partly_settled" | "settled" | "reversed";
            tax: components["schemas"]["Money"] | null;
            terms: string | null;
            /** @description All that was told of events, the last first */
            told: {
                by: string | null;
                /** @enum {string} */
                event: "order" | "shipment" | "signature" | "invoice" | "invoice-received" | "acceptance" | "sell-through";
                /** @description null: taken back */
                on: string | null;
                recorded_at: string;
                /** @description the shipment or stock report it follows from, as `shipment:S-1` */
                source: string | null;
            }[];
        };
        Job: {
            attempts: number;
            by: string | null;
            finished_at: string | null;
            id: string;
            kind: string;
            occasion: string | null;
            problem: ({
                type: string;
            } & {
                [key: string]: unknown;
            }) | null;
            progress: {
                done: number;
                total: number | null;
            };
            queued_at: string;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "set_aside";
        };
        JournalEntry: {
            date: string;
            id: string;
            kind: string;
            lines: {
                account: string;
                credit: components["schemas"]["Money"];
                currency: string;
                customer: string | null;
                debit: components["schemas"]["Money"];
            }[];
            recorded_at: string;
            ref: string;
            reverses: string | null;
        };
        Kpi: {
            rows: {
                add: number | null;
                bpdso: number | null;
                cei: number | null;
                collected: components["schemas"]["Money"];
                collection_rate: number | null;
                currency: string;
                dso: number | null;
                dso_countback: number | null;
                dso_since_first: number | null;
                key: string;
                overdue_ratio: number | null;
                sales: components["schemas"]["Money"];
            }[];
        };
        LargestLot: {
            amount: components["schemas"]["Money"];
            currency: string;
            customer: string;
            decision: components["schemas"]["CreditDecision"];
            lines: {
                amount: components["schemas"]["Money"];
                fast_mover: boolean;
                left: string;
                line: string | null;
                pack: string | null;
                quantity: string;
                /** @description Held back by rationing */
                rationed: {
                    /** @enum {string} */
                    cause: "fast" | "lines" | "quantity" | "batches";
                    rationing: string;
                } | null;
                sku: string | null;
                unit_price: string | null;
                withheld: boolean;
            }[] | null;
            order: string;
            rationing: {
                batches: number;
                by: string | null;
                id: string;
                lines_percent: number;
                quantity_percent: number;
                reason: string;
                until: string;
                withhold_fast_movers: boolean;
            }[];
            rest: components["schemas"]["Money"];
            takes: {
                orders: components["schemas"]["Money"];
                shipped: components["schemas"]["Money"];
            };
        };
        ListedCredit: {
            assessed_on: string | null;
            available: components["schemas"]["Money"] | null;
            currency: string;
            customer: string;
            grade: ("A" | "B" | "C" | "D" | "E") | null;
            has_limit: boolean;
            is_expired: boolean;
            is_overdue: boolean;
            limit: components["schemas"]["Money"] | null;
            limit_until: string | null;
            name: string;
            region: string | null;
            review_on: string | null;
            salesperson: string | null;
            /** @description Of the limit, what an insurer or a guarantor answers for */
            secured: components["schemas"]["Money"];
            tier: string | null;
            used: components["schemas"]["Money"];
        };
        ListedDocument: {
            /** @description Negative on what lowers the debt */
            amount: components["schemas"]["Money"];
            currency: string;
            customer: string;
            date: string;
            due: string | null;
            /** @enum {string} */
            kind: "invoice" | "credit_note" | "receipt";
            /** @description The customer's name */
            name: string;
            number: string;
            /** @description What its lines of the product asked for come to; null without one */
            of_product: components["schemas"]["Money"] | null;
            open: components["schemas"]["Money"];
            /** @enum {string} */
            status: "open" | "partly_settled" | "settled" | "reversed";
        };
        /** @description A rate, who set it and when */
        ListedRate: {
            by: string | null;
            currency: string;
            from: string;
            rate: string;
            recorded_at: string;
        };
        MailState: {
            configured: boolean;
            from: string | null;
            server: string | null;
        };
        /**
         * @description Major units, as text
         * @example 1234.50
         */
        Money: string;
        /** @example 2026-01 */
        Month: string;
        OpenItem: {
            amount: components["schemas"]["Money"];
            class: ("current" | "collecting" | "doubtful" | "bad") | null;
            currency: string;
            customer: string;
            days_overdue: number;
            disputed: boolean;
            due: string | null;
            issued: string;
            /** @enum {string} */
            kind: "invoice" | "transfer" | "credit_note" | "receipt";
            /** @description The customer's name */
            name: string;
            number: string;
            open: components["schemas"]["Money"];
            promised: null;
            /** @description Whose it is as ageing counts */
            salesperson: string | null;
        };
        Order: {
            amount: components["schemas"]["Money"];
            approved_on: string | null;
            billed: components["schemas"]["Money"];
            currency: string;
            customer: string;
            date: string;
            held_since: string | null;
            name: string;
            number: string;
            ship_by: string | null;
            shipped: components["schemas"]["Money"];
            /** @enum {string} */
            status: "open" | "held" | "cancelled" | "closed";
            takes: {
                orders: components["schemas"]["Money"];
                shipped: components["schemas"]["Money"];
            };
            terms: string | null;
        };
        OrderSheet: {
            amount: components["schemas"]["Money"];
            approved_on: string | null;
            billed: components["schemas"]["Money"];
            currency: string;
            customer: string;
            date: string;
            decision: components["schemas"]["CreditDecision"] | null;
            held_since: string | null;
            lines: {
                amount: components["schemas"]["Money"];
                line: string | null;
                quantity: string | null;
                sku: string | null;
                unit_price: string | null;
            }[];
            name: string;
            number: string;
            ship_by: string | null;
            shipped: components["schemas"]["Money"];
            /** @enum {string} */
            status: "open" | "held" | "cancelled" | "closed";
            takes: {
                orders: components["schemas"]["Money"];
                shipped: components["schemas"]["Money"];
            };
            terms: string | null;
        };
        Paper: {
            about: string;
            by: string | null;
            bytes: number;
            customer: string;
            id: string;
            /** @enum {string} */
            kind: "licence" | "id" | "seal" | "authorisation" | "contract" | "acknowledgement" | "guarantee" | "delivery" | "financials" | "inspection" | "letter" | "other";
            may_read: boolean;
            /** @enum {string} */
            media_type: "application/pdf" | "image/png" | "image/jpeg" | "image/webp";
            /** @description null: sealed, and not for the caller to read */
            name: string | null;
            note: string;
            recorded_at: string;
            sealed: boolean;
            sha256: string;
            withdrawn_at: string | null;
            withdrawn_by: string | null;
            withdrawn_reason: string | null;
        };
        PaperForm: {
            /** @example contract:HT-12 */
            about?: string;
            customer?: string;
            /**
             * Format: binary
             * @description PDF, PNG, JPEG or WebP; may come several times
             */
            file?: string;
            /** @enum {string} */
            kind: "licence" | "id" | "seal" | "authorisation" | "contract" | "acknowledgement" | "guarantee" | "delivery" | "financials" | "inspection" | "letter" | "other";
            /** @default  */
            note: string;
            /**
             * @default false
             * @enum {string}
             */
            sealed: "true" | "false";
        };
        PaperSheet: {
            about: string;
            by: string | null;
            bytes: number;
            customer: string;
            id: string;
            /** @enum {string} */
            kind: "licence" | "id" | "seal" | "authorisation" | "contract" | "acknowledgement" | "guarantee" | "delivery" | "financials" | "inspection" | "letter" | "other";
            /** @description Who read a sealed one; told to those who may read it */
            looks: {
                at: string;
                by: string | null;
            }[];
            may_read: boolean;
            /** @enum {string} */
            media_type: "application/pdf" | "image/png" | "image/jpeg" | "image/webp";
            /** @description null: sealed, and not for the caller to read */
            name: string | null;
            note: string;
            recorded_at: string;
            sealed: boolean;
            sha256: string;
            withdrawn_at: string | null;
            withdrawn_by: string | null;
            withdrawn_reason: string | null;
        };
        /** @example 10 */
        Percent: string;
        Period: {
            closed: boolean;
            month: string;
        };
        Permission: {
            meaning: string;
            name: string;
            roles: ("owner" | "manager" | "credit" | "receivables" | "sales" | "collector" | "legal" | "auditor")[];
        };
        Person: {
            email: string | null;
            left: boolean;
            manager: string | null;
            name: string;
            /** @enum {string} */
            role: "owner" | "manager" | "credit" | "receivables" | "sales" | "collector" | "legal" | "auditor";
            salesperson: string | null;
            signs_in: boolean;
        };
        Preference: {
            content: {
                [key: string]: unknown;
            };
            name: string;
        };
        Preview: {
            accounts: {
                account: string;
                credit: components["schemas"]["Money"];
                currency: string;
                debit: components["schemas"]["Money"];
            }[];
            /** @description What would be answered; null where somebody has to approve first */
            answer: unknown;
            /** @description Who has to approve it before it is booked; null: nobody */
            approval: components["schemas"]["ApprovalNeeded"] | null;
            /** @description Owed less on account; those that move most */
            customers: {
                after: components["schemas"]["Money"];
                before: components["schemas"]["Money"];
                currency: string;
                customer: string;
                name: string;
            }[];
            /** @description The first 100 */
            entries: {
                date: string;
                kind: string;
                lines: {
                    account: string;
                    credit: components["schemas"]["Money"];
                    currency: string;
                    customer: string | null;
                    debit: components["schemas"]["Money"];
                }[];
                ref: string;
                reverses: string | null;
            }[];
            entry_count: number;
        };
        /** @description RFC 9457; further members are the facts of the refusal */
        Problem: {
            detail: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Product: {
            family: string | null;
            fast_mover: boolean | null;
            floor_price: string | null;
            list_price: string | null;
            name: string;
            pack_size: string | null;
            sku: string;
        };
        PromiseToPay: {
            amount: components["schemas"]["Money"];
            /** @description The last day on which money is in time */
            by: string;
            currency: string;
            customer: string;
            id: string;
            missing: components["schemas"]["Money"];
            /** @description The customer's name */
            name: string;
            note: string | null;
            /** @description The day it was made */
            on: string;
            /** @description In time */
            received: components["schemas"]["Money"];
            /** @description What made it good after its day */
            received_late: components["schemas"]["Money"];
            recorded_at: string;
            recorded_by: string | null;
            /** @description Who said it, for the customer */
            said_by: string;
            /** @enum {string} */
            state: "open" | "kept" | "partly-kept" | "broken" | "withdrawn";
            withdrawn: {
                by: string | null;
                on: string;
                reason: string;
            } | null;
        };
        /** @description Units of the company's currency for one of this, from the day on */
        Rate: {
            currency: string;
            from: string;
            rate: string;
        };
        RatingProposal: {
            by: string | null;
            /** @enum {string} */
            cause: "review" | "alarm";
            currency: string;
            customer: string;
            days_overdue: number;
            decided_at: string | null;
            /** @enum {string} */
            grade: "A" | "B" | "C" | "D" | "E";
            grade_before: ("A" | "B" | "C" | "D" | "E") | null;
            id: string;
            /** @description Raising it needs fresh financial figures first */
            lacks_figures: boolean;
            limit: components["schemas"]["Money"];
            limit_before: components["schemas"]["Money"] | null;
            measure: ("limit" | "cash" | "prepaid" | "remove") | null;
            name: string;
            on: string;
            reason: string | null;
            request: string | null;
            score: string | null;
            /** @enum {string} */
            state: "open" | "confirmed" | "dismissed" | "overtaken";
            terms: string;
            terms_before: string | null;
        };
        Rationing: {
            batches: number;
            by: string | null;
            /** @description How many customers it is for */
            concerns: number;
            customers: string[] | null;
            end_reason: string | null;
            ended_at: string | null;
            ended_by: string | null;
            first: string[];
            from: string;
            id: string;
            lines_percent: number;
            quantity_percent: number;
            reason: string;
            recorded_at: string;
            region: string | null;
            /**
             * @description ended: by hand, before its day
             * @enum {string}
             */
            state: "coming" | "running" | "over" | "ended";
            tier: string | null;
            until: string;
            withhold_fast_movers: boolean;
        };
        Recall: {
            /** @description At the prices of the invoices */
            amount: components["schemas"]["Money"];
            approved_on: string;
            credited: components["schemas"]["Money"] | null;
            currency: string;
            customer: string;
            /** @description Of that, what came back */
            handed: components["schemas"]["Money"] | null;
            name: string;
            number: string;
            reason: string;
            /** @enum {string} */
            state: "approved" | "handed-over" | "credited" | "withdrawn";
        };
        RecallSheet: {
            /** @description At the prices of the invoices */
            amount: components["schemas"]["Money"];
            approved_by: string | null;
            approved_on: string;
            /** @description Reversed, it counts no more: the goods are to be valued anew */
            credit_note: string | null;
            credited: components["schemas"]["Money"] | null;
            currency: string;
            customer: string;
            /** @description Of that, what came back */
            handed: components["schemas"]["Money"] | null;
            handed_over: {
                on: string;
                ours: string;
                theirs: string;
            } | null;
            lines: {
                amount: components["schemas"]["Money"];
                /** @description By which the goods are ours until they are paid; null: nothing agreed says so */
                contract: string | null;
                credited: components["schemas"]["Money"] | null;
                handed: components["schemas"]["Money"] | null;
                handed_quantity: string | null;
                invoice: string;
                invoice_line: number | null;
                line: number;
                quantity: string | null;
                sku: string | null;
                value: components["schemas"]["Money"] | null;
                value_reason: string | null;
            }[];
            name: string;
            next: ("withdraw" | "hand-over" | "credit")[];
            number: string;
            reason: string;
            /** @description Worth more than was open: not credited */
            rest: components["schemas"]["Money"] | null;
            /** @enum {string} */
            state: "approved" | "handed-over" | "credited" | "withdrawn";
            withdrawn: {
                at: string;
                by: string | null;
                reason: string;
            } | null;
        };
        Receipt: {
            amount: components["schemas"]["Money"];
            currency: string;
            customer: string;
            date: string;
            method: string | null;
            number: string;
            /** @description What is still on account */
            open_amount: components["schemas"]["Money"];
            /** @enum {string} */
            status: "open" | "partly_settled" | "settled" | "reversed";
        };
        ReceiptSheet: {
            amount: components["schemas"]["Money"];
            currency: string;
            customer: string;
            date: string;
            entry: string;
            import: string | null;
            method: string | null;
            number: string;
            /** @description What is still on account */
            open_amount: components["schemas"]["Money"];
            reversed_on: string | null;
            settlements: components["schemas"]["DocumentSettlement"][];
            /** @enum {string} */
            status: "open" | "partly_settled" | "settled" | "reversed";
        };
        Request: {
            /** @enum {string} */
            action: "credit-note" | "write-off" | "refund" | "reopen-period" | "credit-limit" | "release-hold" | "credit-policy" | "reopen-account" | "credit-application" | "credit-budget" | "recall-goods" | "customer-terms";
            amount: components["schemas"]["Money"] | null;
            asked: unknown;
            currency: string | null;
            customer: string | null;
            customer_name: string | null;
            decided_at: string | null;
            decided_by: string | null;
            decision_reason: string | null;
            /** @description What was granted less than asked; null: as asked, or not at all */
            granted: {
                amount: components["schemas"]["Money"] | null;
                terms: string | null;
            } | null;
            id: string;
            /** @description What of it may be granted smaller or shorter than asked */
            lessens: ("amount" | "terms")[];
            /** @description Whether approving it makes entries in the journal */
            makes_entries: boolean;
            reason: string;
            requested_at: string;
            requested_by: string;
            result: unknown;
            /** @enum {string} */
            state: "pending" | "approved" | "refused" | "withdrawn";
            subject: string;
        };
        Requested: {
            request: string;
        };
        Shipment: {
            amount: components["schemas"]["Money"];
            breach: boolean;
            collected: {
                amount: components["schemas"]["Money"];
                receipt: string;
            } | null;
            currency: string;
            customer: string;
            date: string;
            number: string;
            order: string | null;
            reason: string | null;
            returns: string | null;
            reversed_on: string | null;
            signed: {
                by: string;
                on: string;
            } | null;
        };
        ShipmentSheet: {
            amount: components["schemas"]["Money"];
            breach: boolean;
            collected: {
                amount: components["schemas"]["Money"];
                receipt: string;
            } | null;
            currency: string;
            customer: string;
            date: string;
            decision: components["schemas"]["CreditDecision"] | null;
            lines: {
                amount: components["schemas"]["Money"];
                line: string | null;
                quantity: string | null;
                sku: string | null;
                unit_price: string | null;
            }[];
            number: string;
            order: string | null;
            reason: string | null;
            returns: string | null;
            reversed_on: string | null;
            signed: {
                by: string;
                on: string;
            } | null;
        };
        ShippedGoods: {
            decision: components["schemas"]["CreditDecision"] | null;
            number: string;
        };
        StockReport: {
            amounts: {
                amount: components["schemas"]["Money"];
                currency: string;
            }[];
            by: string | null;
            customer: string;
            /** @enum {string} */
            kind: "sold" | "returned" | "counted";
            lines: {
                quantity: string;
                sku: string;
                /** @description What a count should have found */
                standing: string | null;
            }[];
            number: string;
            on: string;
            reason: string | null;
            recorded_at: string;
            reversed: boolean;
            reversed_reason: string | null;
        };
        TakenOrder: {
            decision: components["schemas"]["CreditDecision"] | null;
            number: string;
            /** @enum {string} */
            status: "open" | "held" | "cancelled" | "closed";
        };
        TermsLetter: {
            closing: string;
            date: string;
            expires_at: string;
            from: string;
            intro: string;
            /** @enum {string} */
            language: "zh-CN" | "en";
            number: string;
            points: {
                heading: string;
                text: string;
            }[];
            title: string;
            to: string;
        };
        Today: {
            rows: {
                /** @enum {string} */
                action: "call" | "write" | "visit" | "apply_cash" | "escalate";
                currency: string;
                customer: string;
                days: number;
                expected_gain: null;
                name: string;
                overdue: components["schemas"]["Money"];
                rank: number;
                reason: string;
            }[];
        };
        UnpaidGoods: {
            contract: string | null;
            currency: string;
            invoice: string;
            issued: string;
            lines: {
                amount: components["schemas"]["Money"];
                line: number | null;
                quantity: string | null;
                sku: string | null;
                /** @description Of the quantity, recalled before */
                taken: string;
            }[];
            open: components["schemas"]["Money"];
            /** @description Of that, in other recalls */
            under_way: components["schemas"]["Money"];
        };
        Verification: {
            checks: {
                checked: number;
                differences: ({
                    id: string;
                    table: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    what: string;
                } & {
                    [key: string]: unknown;
                })[];
                name: string;
            }[];
            ok: boolean;
        };
        Waiting: {
            /** @description GET /credit-applications?state=submitted */
            applications?: number;
            /** @description GET /contracts?state=draft */
            drafts?: number;
            /** @description GET /holds */
            holds?: number;
            /** @description GET /credit-ratings */
            ratings?: number;
            /** @description GET /requests?state=pending&to_decide=true */
            requests?: number;
            /** @description GET /contracts?state=sent */
            signing?: number;
        };
        /** @description Days off and worked weekend days (调休) of the year asked for; outside its years nothing is known */
        WorkingCalendar: {
            code: string;
            first_year: number;
            last_year: number;
            off: string[];
            worked: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccountMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMap"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccountMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accounts: {
                        /** @enum {string} */
                        account: "receivable" | "customer_credit" | "bank" | "sales" | "tax" | "discount" | "write_off" | "fee" | "fx_difference" | "opening";
                        gl_code: string;
                        gl_name: string;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMap"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAging: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Date"];
                buckets?: string;
                by?: "customer" | "salesperson" | "region" | "currency" | "class";
                class?: string;
                customer?: string | string[];
                known_at?: components["schemas"]["Instant"];
                region?: string;
                salesperson?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Aging"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgingBuckets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgingBuckets"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAgingBuckets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgingBuckets"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiKeys: {
        parameters: {
            query?: {
                after?: string;
                in_force?: "true" | "false";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["ApiKey"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days?: number;
                    name: string;
                    person?: string;
                    /** @enum {string} */
                    scope?: "all" | "read";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expires_at: string | null;
                        key: string;
                        name: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApprovalBands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: {
                            /** @enum {string} */
                            action: "credit-note" | "write-off" | "refund" | "reopen-period" | "credit-limit" | "release-hold" | "credit-policy" | "reopen-account" | "credit-application" | "credit-budget" | "recall-goods" | "customer-terms";
                            bands: {
                                /** @enum {string} */
                                role: "owner" | "manager" | "credit" | "receivables" | "sales" | "collector" | "legal" | "auditor";
                                up_to: components["schemas"]["Money"] | null;
                            }[];
                            currency: string;
                            /** @description As the company set them, the newest first; none: the default holds */
                            versions: {
                                at: string;
                                bands: {
                                    /** @enum {string} */
                                    role: "owner" | "manager" | "credit" | "receivables" | "sales" | "collector" | "legal" | "auditor";
                                    up_to: components["schemas"]["Money"] | null;
                                }[];
                                /** @description Null: the program itself */
                                by: string | null;
                                version: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApprovalBandsByAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                action: "credit-note" | "write-off" | "refund" | "reopen-period" | "credit-limit" | "release-hold" | "credit-policy" | "reopen-account" | "credit-application" | "credit-budget" | "recall-goods" | "customer-terms";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bands: {
                        /** @enum {string} */
                        role: "owner" | "manager" | "credit" | "receivables" | "sales" | "collector" | "legal" | "auditor";
                        up_to: components["schemas"]["Money"] | null;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalBands"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                after?: string;
                from?: components["schemas"]["Date"];
                kind?: string;
                limit?: number;
                person?: string;
                q?: string;
                subject?: string;
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditCsv: {
        parameters: {
            query?: {
                from?: components["schemas"]["Date"];
                kind?: string;
                person?: string;
                q?: string;
                subject?: string;
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBalances: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Date"];
                known_at?: components["schemas"]["Instant"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balances"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendars: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendars: components["schemas"]["WorkingCalendar"][];
                        year: number;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompanies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        companies: {
                            code: string;
                            name: string;
                            role: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompanies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @default CNY */
                    currency?: string;
                    name: string;
                    /** @default Asia/Shanghai */
                    zone?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchCompany: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    zone?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractDefaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDefaults"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putContractDefaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractDefaults"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDefaults"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContracts: {
        parameters: {
            query?: {
                after?: string;
                customer?: string;
                limit?: number;
                state?: "draft" | "reviewed" | "sent" | "signed" | "running" | "ended";
                to_renew?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contracts: components["schemas"]["Contract"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContracts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clauses: components["schemas"]["ContractClauses"];
                    customer: string;
                    number: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsByNumber: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsByNumberAcknowledgements: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by_name: string;
                    /** @default  */
                    by_title?: string;
                    on?: components["schemas"]["Date"];
                    paper: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsByNumberEnd: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    on?: components["schemas"]["Date"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsByNumberLetterPdf: {
        parameters: {
            query?: {
                download?: "true" | "false";
                language?: "zh-CN" | "en";
                version?: number;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsByNumberLinks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 14 */
                    days?: number;
                    /**
                     * @default zh-CN
                     * @enum {string}
                     */
                    language?: "zh-CN" | "en";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expires_at: string;
                        path: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsByNumberReview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                    on?: components["schemas"]["Date"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsByNumberSend: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                    on?: components["schemas"]["Date"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsByNumberSign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                    on?: components["schemas"]["Date"];
                    ours: string;
                    /** @enum {string} */
                    seals: "both" | "ours" | "theirs" | "none";
                    /** @default true */
                    sets_terms?: boolean;
                    theirs: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSigned"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsByNumberVersions: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clauses: components["schemas"]["ContractClauses"];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clauses: components["schemas"]["ContractClauses"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        check: components["schemas"]["ClauseFinding"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCredit: {
        parameters: {
            query?: {
                after?: string;
                grade?: "A" | "B" | "C" | "D" | "E";
                limit?: number;
                show?: "granted" | "above" | "ending" | "expired" | "review" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customers: components["schemas"]["ListedCredit"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditApplications: {
        parameters: {
            query?: {
                after?: string;
                customer?: string;
                limit?: number;
                state?: "draft" | "submitted" | "approved" | "in-force" | "refused" | "dropped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: components["schemas"]["CreditApplication"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditApplications: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who said yes to the credit price for the customer */
                    accepted?: {
                        by: string;
                        on: components["schemas"]["Date"];
                    } | null;
                    amount: components["schemas"]["Money"];
                    currency?: components["schemas"]["Currency"] | null;
                    customer: string;
                    /** @description What it buys in a month on average */
                    demand: components["schemas"]["Money"];
                    purpose: string;
                    terms: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditApplicationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCreditApplicationsById: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who said yes to the credit price for the customer */
                    accepted?: {
                        by: string;
                        on: components["schemas"]["Date"];
                    } | null;
                    amount: components["schemas"]["Money"];
                    currency?: components["schemas"]["Currency"] | null;
                    /** @description What it buys in a month on average */
                    demand: components["schemas"]["Money"];
                    purpose: string;
                    terms: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditApplicationsByIdAgreement: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contract: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditApplicationsByIdDocuments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    item: "licence" | "buyer-id" | "manager-id" | "representative-id";
                    paper: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditApplicationsByIdDrop: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditApplicationsByIdLooks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    item: "licence" | "buyer-id" | "manager-id" | "representative-id";
                    /** @default  */
                    note?: string;
                    right: boolean;
                    seal: boolean;
                    words: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditApplicationsByIdRefuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    ground: "no-licence" | "papers-doubtful" | "poor-payer" | "weak-finances" | "lawsuit" | "too-much" | "price-refused" | "other";
                    /** @default  */
                    words?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditApplicationsByIdSubmit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditApplicationSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditBudgets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budgets: components["schemas"]["CreditBudget"][];
                        currency: string;
                        in_force: number | null;
                        regions: string[];
                        tiers: string[];
                        use: {
                            parts: components["schemas"]["CreditBudgetUse"][];
                            rest: components["schemas"]["CreditBudgetUse"] | null;
                            short: ("floor" | "cash") | null;
                            total: components["schemas"]["CreditBudgetUse"];
                            unmeasured: string[];
                        };
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditBudgets: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    floor?: components["schemas"]["Money"] | null;
                    from?: components["schemas"]["Date"];
                    inputs: {
                        capital_percent: string;
                        carrying_most: string | null;
                        cash: string;
                        /** @description More than 0 */
                        cost_percent: string;
                        days: number;
                        needs: string;
                        receipts: string;
                        reserve: string;
                    };
                    /** @description The last version when it was written, 0 for none: refused once there is a later one */
                    over?: number;
                    /** @default [] */
                    parts?: {
                        amount: components["schemas"]["Money"];
                        region: string | null;
                        tier: string | null;
                    }[];
                    reason: string;
                    review?: components["schemas"]["Date"] | null;
                    total: components["schemas"]["Money"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditBudgetsCustomers: {
        parameters: {
            query?: {
                limit?: number;
                part?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        currency: string;
                        customers: {
                            /** @description What that is made of, each in its own currency */
                            by_currency: {
                                currency: string;
                                ordered: components["schemas"]["Money"];
                                owed: components["schemas"]["Money"];
                                /** @description Null: there is none, and it is in no sum */
                                rate: string | null;
                                /** @description In the company's currency */
                                used: components["schemas"]["Money"];
                            }[];
                            customer: string;
                            name: string;
                            /** @description Ordered or shipped, not invoiced */
                            ordered: components["schemas"]["Money"];
                            /** @description Invoiced and open, less money on account */
                            owed: components["schemas"]["Money"];
                            region: string | null;
                            tier: string | null;
                            used: components["schemas"]["Money"];
                        }[];
                        used: components["schemas"]["Money"];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditBudgetsDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    inputs: {
                        capital_percent: string;
                        carrying_most: string | null;
                        cash: string;
                        /** @description More than 0 */
                        cost_percent: string;
                        days: number;
                        needs: string;
                        receipts: string;
                        reserve: string;
                    };
                    split?: {
                        floor?: components["schemas"]["Money"] | null;
                        /** @default [] */
                        parts?: {
                            amount: components["schemas"]["Money"];
                            region: string | null;
                            tier: string | null;
                        }[];
                        total: components["schemas"]["Money"];
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by_carrying: components["schemas"]["Money"] | null;
                        by_cash: components["schemas"]["Money"];
                        outstanding: components["schemas"]["Money"];
                        proposed: components["schemas"]["Money"];
                        use: {
                            parts: components["schemas"]["CreditBudgetUse"][];
                            rest: components["schemas"]["CreditBudgetUse"] | null;
                            short: ("floor" | "cash") | null;
                            total: components["schemas"]["CreditBudgetUse"];
                            unmeasured: string[];
                        };
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        in_force: string;
                        policies: components["schemas"]["CreditPolicy"][];
                        ready: components["schemas"]["CreditPolicy"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditPolicies: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from?: components["schemas"]["Date"];
                    /** @description As it is now, unless given */
                    grading?: {
                        alarm_days: number;
                        anchors: {
                            capital: {
                                en: string;
                                "zh-CN": string;
                            }[];
                            management: {
                                en: string;
                                "zh-CN": string;
                            }[];
                            market: {
                                en: string;
                                "zh-CN": string;
                            }[];
                            marketing: {
                                en: string;
                                "zh-CN": string;
                            }[];
                            reputation: {
                                en: string;
                                "zh-CN": string;
                            }[];
                        };
                        figures_months: number;
                        grades: {
                            deposit_percent: string;
                            factor: string;
                            from: number;
                            /** @enum {string} */
                            grade: "A" | "B" | "C" | "D" | "E";
                            most: string | null;
                            net_worth_percent: string | null;
                            penalty_percent: string;
                            secured_only: boolean;
                            /** @enum {string} */
                            settlement: "account" | "cash" | "prepaid";
                            surcharge_percent: string;
                            term_days: number;
                        }[];
                        gross_margin_percent?: string | null;
                        inspection_from: string | null;
                        known_percent: number;
                        review_months: number;
                        scorecard: {
                            /** @enum {string} */
                            input: "marketing" | "market" | "management" | "capital" | "reputation" | "net-worth" | "liquidity" | "margin" | "on-time" | "days-late" | "overdue" | "rating" | "forecast";
                            steps: {
                                from: string;
                                points: number;
                            }[];
                            weight: number;
                        }[];
                        /** @enum {string} */
                        thin_grade: "A" | "B" | "C" | "D" | "E";
                    };
                    name: string;
                    /** @description The last version when it was written, 0 for none: refused once there is a later one */
                    over?: number;
                    reason: string;
                    review?: components["schemas"]["Date"] | null;
                    rules: {
                        at: ("order" | "release" | "ship" | "invoice")[];
                        /** @enum {string} */
                        effect: "off" | "warn" | "needs_approval" | "hold";
                        /** @default all */
                        level?: "all" | string;
                        /** @enum {string} */
                        rule: "account-not-open" | "account-stopped" | "limit-missing" | "limit-expired" | "limit-used" | "group-limit-used" | "budget-used" | "days-overdue" | "overdue-amount" | "prepayment-missing" | "earlier-batch-unpaid" | "earlier-batch-before" | "review-expired" | "broken-promise" | "terms-changed" | "first-order" | "unusual-order" | "area-capacity";
                        threshold?: string;
                    }[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditPoliciesDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        at: ("order" | "release" | "ship" | "invoice")[];
                        /** @enum {string} */
                        effect: "off" | "warn" | "needs_approval" | "hold";
                        /** @default all */
                        level?: "all" | string;
                        /** @enum {string} */
                        rule: "account-not-open" | "account-stopped" | "limit-missing" | "limit-expired" | "limit-used" | "group-limit-used" | "budget-used" | "days-overdue" | "overdue-amount" | "prepayment-missing" | "earlier-batch-unpaid" | "earlier-batch-before" | "review-expired" | "broken-promise" | "terms-changed" | "first-order" | "unusual-order" | "area-capacity";
                        threshold?: string;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: {
                            customer: string;
                            name: string;
                            /** @enum {string} */
                            now: "approve" | "warn" | "hold" | "needs_approval";
                            /** @enum {string} */
                            tried: "approve" | "warn" | "hold" | "needs_approval";
                            why: {
                                actual: string | number | null;
                                currency: string | null;
                                documents: string[];
                                /** @enum {string} */
                                effect: "off" | "warn" | "needs_approval" | "hold";
                                group: string | null;
                                level: string;
                                limit: string | number | null;
                                masked: {
                                    /** @enum {string} */
                                    effect: "off" | "warn" | "needs_approval" | "hold";
                                    level: string;
                                    threshold: string | null;
                                }[];
                                /** @description Of the company budget: which part of it */
                                part?: {
                                    /** @enum {string} */
                                    of: "all" | "part" | "floor" | "cash";
                                    region: string | null;
                                    tier: string | null;
                                };
                                passed: boolean;
                                /** @enum {string} */
                                rule: "account-not-open" | "account-stopped" | "limit-missing" | "limit-expired" | "limit-used" | "group-limit-used" | "budget-used" | "days-overdue" | "overdue-amount" | "prepayment-missing" | "earlier-batch-unpaid" | "earlier-batch-before" | "review-expired" | "broken-promise" | "terms-changed" | "first-order" | "unusual-order" | "area-capacity";
                            }[];
                        }[];
                        changed_count: number;
                        customers: number;
                        held_now: number;
                        held_then: number;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditRatings: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "open" | "confirmed" | "dismissed" | "overtaken";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        proposals: components["schemas"]["RatingProposal"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditRatings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    all?: boolean;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditRatingsByIdConfirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default limit
                     * @enum {string}
                     */
                    measure?: "limit" | "cash" | "prepaid" | "remove";
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: string | null;
                        /** @description What somebody else decides on: a higher limit, longer terms */
                        requests: string[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditRatingsByIdDismiss: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditByCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditByCustomerAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kept: components["schemas"]["Assessment"][];
                        now: components["schemas"]["Assessed"];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditByCustomerAssessment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditByCustomerCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"];
                    /**
                     * @default order
                     * @enum {string}
                     */
                    at?: "order" | "release" | "ship" | "invoice";
                    currency?: components["schemas"]["Currency"];
                    /** @description At ship: the order the goods are for; what of it takes of the limit already takes no more */
                    order?: string;
                    /** @description Agreed for the order, where they are not the customer's */
                    terms?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditDecision"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditByCustomerEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        evidence: components["schemas"]["CreditEvidence"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditByCustomerEvidence: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    kind: "marks";
                    on: components["schemas"]["Date"];
                    said: {
                        marks: {
                            capital?: number;
                            management?: number;
                            market?: number;
                            marketing?: number;
                            reputation?: number;
                        };
                        /** @default  */
                        remark?: string;
                    };
                } | {
                    /** @constant */
                    kind: "figures";
                    on: components["schemas"]["Date"];
                    said: {
                        assets: components["schemas"]["Money"];
                        /** @default false */
                        audited?: boolean;
                        currency: components["schemas"]["Currency"];
                        current_assets: components["schemas"]["Money"];
                        current_liabilities: components["schemas"]["Money"];
                        net_profit: components["schemas"]["Money"];
                        net_worth: components["schemas"]["Money"];
                        /** @default  */
                        remark?: string;
                        revenue: components["schemas"]["Money"];
                    };
                } | {
                    /** @constant */
                    kind: "rating";
                    on: components["schemas"]["Date"];
                    said: {
                        agency: string;
                        /** @enum {string} */
                        rating: "AAA" | "AA" | "A" | "BBB" | "BB" | "B" | "CCC" | "CC" | "C" | "D";
                        /** @default  */
                        remark?: string;
                    };
                } | {
                    /** @constant */
                    kind: "forecast";
                    on: components["schemas"]["Date"];
                    said: {
                        amount: components["schemas"]["Money"];
                        currency: components["schemas"]["Currency"];
                        /** @default  */
                        remark?: string;
                    };
                } | {
                    /** @constant */
                    kind: "inspection";
                    on: components["schemas"]["Date"];
                    said: {
                        met: string;
                        points: {
                            is_good: boolean;
                            /** @enum {string} */
                            point: "premises" | "stock" | "staff" | "books" | "sales" | "competitors" | "neighbours";
                            /** @default  */
                            remark?: string;
                        }[];
                        /** @default  */
                        remark?: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditByCustomerLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        limits: components["schemas"]["CreditLimit"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCreditByCustomerLimits: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"] | null;
                    currency?: components["schemas"]["Currency"] | null;
                    from?: components["schemas"]["Date"];
                    /** @default false */
                    group?: boolean;
                    guaranteed?: components["schemas"]["Money"] | null;
                    insured?: components["schemas"]["Money"] | null;
                    /** @description The last limit of its kind that was seen, 0 for none; the last there is unless said */
                    over?: string;
                    reason: string;
                    review?: components["schemas"]["Date"] | null;
                    until?: components["schemas"]["Date"] | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        limits: components["schemas"]["CreditLimit"][];
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
                region?: string;
                salesperson?: string;
                state?: "opening" | "open" | "stopped";
                tier?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customers: components["schemas"]["Customer"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustomers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    collector?: string | null;
                    credit_limit?: components["schemas"]["Money"] | null;
                    currency?: string | null;
                    distance_km?: number | null;
                    email?: string | null;
                    family_terms?: {
                        family: string;
                        terms: string;
                    }[];
                    language?: string | null;
                    name: string;
                    parent_code?: string | null;
                    paying_days?: number[];
                    phone?: string | null;
                    region?: string | null;
                    salesperson?: string | null;
                    shift_to_working_days?: boolean;
                    tax_id?: string | null;
                    terms?: string | null;
                    tier?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomersByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchCustomersByCode: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credit_limit?: components["schemas"]["Money"] | null;
                    currency?: string | null;
                    distance_km?: number | null;
                    email?: string | null;
                    family_terms?: {
                        family: string;
                        terms: string;
                    }[];
                    language?: string | null;
                    name?: string;
                    parent_code?: string | null;
                    paying_days?: number[];
                    phone?: string | null;
                    /** @description why the terms are to be longer, for who decides */
                    reason?: string;
                    region?: string | null;
                    shift_to_working_days?: boolean;
                    tax_id?: string | null;
                    terms?: string | null;
                    tier?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerChanged"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCustomersByCodeAddresses: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addresses: {
                        /** @enum {string} */
                        kind: "registered" | "delivery" | "invoice";
                        lines: string;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomersByCodeBought: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Date"];
                from?: components["schemas"]["Date"];
                known_at?: components["schemas"]["Instant"];
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        months: {
                            amount: components["schemas"]["Money"];
                            currency: string;
                            month: string;
                        }[];
                        products: {
                            /** @description In the months before those */
                            before: components["schemas"]["Money"];
                            currency: string;
                            family: string | null;
                            name: string | null;
                            /** @description In the last six months, that of the day included */
                            recent: components["schemas"]["Money"];
                            /** @description Null: of documents that name no product */
                            sku: string | null;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCustomersByCodeContacts: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contacts: {
                        /** @default null */
                        email?: string | null;
                        name: string;
                        /** @default null */
                        phone?: string | null;
                        /** @enum {string} */
                        role: "boss" | "purchasing" | "finance" | "warehouse" | "legal" | "other";
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomersByCodeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        members: {
                            code: string;
                            depth: number;
                            name: string;
                            parent: string | null;
                            /** @enum {string} */
                            state: "opening" | "open" | "stopped";
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustomersByCodeHandOver: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    collector?: string | null;
                    from?: components["schemas"]["Date"];
                    reason: string;
                    salesperson?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustomersByCodeOpen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCustomersByCodePayers: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    payers: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomersByCodePaying: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Date"];
                from?: components["schemas"]["Date"];
                known_at?: components["schemas"]["Instant"];
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        months: {
                            currency: string;
                            /** @description From invoice to money, weighted by amount */
                            days: number | null;
                            /** @description Of what was paid, the part that came after its due day */
                            late_share: number | null;
                            month: string;
                            paid: components["schemas"]["Money"];
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustomersByCodeReopen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customer: string;
                        state: string;
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomersByCodeStock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerStock"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomersByCodeStockReports: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        reports: components["schemas"]["StockReport"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustomersByCodeStop: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomersByCodeUnpaidGoods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        goods: components["schemas"]["UnpaidGoods"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDemo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocuments: {
        parameters: {
            query?: {
                after?: string;
                amount?: components["schemas"]["Decimal"];
                customer?: string;
                from?: components["schemas"]["Date"];
                kind?: "invoice" | "credit_note" | "receipt" | "sales";
                limit?: number;
                number?: string;
                product?: string;
                state?: "open" | "closed" | "reversed";
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["ListedDocument"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExportsByFile: {
        parameters: {
            query?: {
                from?: components["schemas"]["Date"];
                summary?: "true" | "false";
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHandOvers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    collector?: string | null;
                    customers: string[];
                    from?: components["schemas"]["Date"];
                    reason: string;
                    salesperson?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customers: number;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHolds: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: components["schemas"]["HeldOrder"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportMappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappings: components["schemas"]["ImportMapping"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportMappings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fingerprint: string;
                    name: string;
                    wish: {
                        as?: string;
                        currency?: string;
                        /** @enum {string} */
                        dates?: "YMD" | "MDY" | "DMY";
                        header?: number;
                        map?: {
                            [key: string]: string;
                        };
                        sheet?: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMapping"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putImportMappingsByName: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fingerprint: string;
                    wish: {
                        as?: string;
                        currency?: string;
                        /** @enum {string} */
                        dates?: "YMD" | "MDY" | "DMY";
                        header?: number;
                        map?: {
                            [key: string]: string;
                        };
                        sheet?: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMapping"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteImportMappingsByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: components["schemas"]["ImportRun"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: string | null;
                        id: string;
                        problem: ({
                            type: string;
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        progress: {
                            done: number;
                            total: number | null;
                        };
                        recorded_at: string | null;
                        report: ({
                            files: ({
                                corrected_cells?: number;
                                created: number;
                                file: string;
                                header?: string[];
                                ignored_columns?: string[];
                                kind: string;
                                left_out?: number;
                                new_customers: string[] | number;
                                place?: number;
                                reasons?: string[];
                                rejected: {
                                    column: string;
                                    reason: string;
                                    row: number;
                                    value: string;
                                }[] | number;
                                rejected_rows?: {
                                    cells: string[];
                                    row: number;
                                }[];
                                rows: number;
                                totals?: {
                                    currency: string;
                                    rejected: string;
                                    taken: string;
                                }[];
                                unchanged: number;
                                updated: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            import?: string | null;
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed" | "set_aside";
                        undone_at: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        built_upon: string | null;
                        documents: number;
                        import: string;
                        settlements: number;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsByIdUndo: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | {
                        entries: number;
                        import: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: components["schemas"]["ImportDraft"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsDrafts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportDraftForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsDraftsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDraft"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putImportsDraftsById: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    options: components["schemas"]["ImportOptions"];
                    wishes: components["schemas"]["ImportFileWish"][];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDraft"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteImportsDraftsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsDraftsByIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        check: {
                            id: string;
                            problem: ({
                                type: string;
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            progress: {
                                done: number;
                                total: number | null;
                            };
                            report: ({
                                files: ({
                                    corrected_cells?: number;
                                    created: number;
                                    file: string;
                                    header?: string[];
                                    ignored_columns?: string[];
                                    kind: string;
                                    left_out?: number;
                                    new_customers: string[] | number;
                                    place?: number;
                                    reasons?: string[];
                                    rejected: {
                                        column: string;
                                        reason: string;
                                        row: number;
                                        value: string;
                                    }[] | number;
                                    rejected_rows?: {
                                        cells: string[];
                                        row: number;
                                    }[];
                                    rows: number;
                                    totals?: {
                                        currency: string;
                                        rejected: string;
                                        taken: string;
                                    }[];
                                    unchanged: number;
                                    updated: number;
                                } & {
                                    [key: string]: unknown;
                                })[];
                                import?: string | null;
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed" | "set_aside";
                        } | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsDraftsByIdCheck: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        check: number;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsDraftsByIdRun: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsDraftsByIdUnderstanding: {
        parameters: {
            query?: {
                file?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportUnderstanding"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            columns: {
                                name: string;
                                required: boolean;
                                type: string;
                            }[];
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoices: {
        parameters: {
            query?: {
                after?: string;
                customer?: string;
                from?: components["schemas"]["Date"];
                kind?: "invoice" | "credit_note";
                limit?: number;
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoices: components["schemas"]["Invoice"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoices: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Gross; negative for a credit note; may be left out where lines or parts add up to it */
                    amount?: components["schemas"]["Decimal"] | null;
                    currency?: components["schemas"]["Currency"] | null;
                    customer: string;
                    disputed?: boolean | null;
                    due?: components["schemas"]["Date"] | null;
                    issued: components["schemas"]["Date"];
                    line?: string | null;
                    /** @default [] */
                    lines?: {
                        amount?: components["schemas"]["Decimal"] | null;
                        line?: string | null;
                        net?: components["schemas"]["Decimal"] | null;
                        quantity?: components["schemas"]["Decimal"] | null;
                        sku?: string | null;
                        tax?: components["schemas"]["Decimal"] | null;
                        unit_price?: components["schemas"]["Decimal"] | null;
                    }[];
                    net?: components["schemas"]["Decimal"] | null;
                    number: string;
                    /** @description Opening balance at go-live: this much is booked */
                    open?: components["schemas"]["Decimal"] | null;
                    order?: string | null;
                    parts?: {
                        amount: components["schemas"]["Decimal"];
                        due: components["schemas"]["Date"];
                        net?: components["schemas"]["Decimal"] | null;
                        open?: components["schemas"]["Decimal"] | null;
                        tax?: components["schemas"]["Decimal"] | null;
                    }[];
                    quantity?: components["schemas"]["Decimal"] | null;
                    /** @description Why a credit note is given */
                    reason?: string | null;
                    salesperson?: string | null;
                    settled?: components["schemas"]["Date"] | null;
                    shipment?: string | null;
                    sku?: string | null;
                    tax?: components["schemas"]["Decimal"] | null;
                    unit_price?: components["schemas"]["Decimal"] | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["InvoiceSheet"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSheet"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoicesByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesByNumberEvents: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    event: "shipment" | "signature" | "invoice-received" | "acceptance" | "sell-through";
                    /** @description null takes back what was told */
                    on: components["schemas"]["Date"] | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["InvoiceSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesByNumberRefund: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                    on?: components["schemas"]["Date"];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | {
                        entry: string;
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesByNumberReverse: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The same as `on`, which comes first */
                    date?: components["schemas"]["Date"];
                    on?: components["schemas"]["Date"];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["Entries"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesByNumberWriteOff: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                    on?: components["schemas"]["Date"];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | {
                        entry: string;
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postItemsTransfer: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                    customer: string;
                    number: string;
                    on?: components["schemas"]["Date"];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | {
                        entry: string;
                        number: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobs: {
        parameters: {
            query?: {
                after?: string;
                kind?: string;
                limit?: number;
                state?: "waiting" | "running" | "done" | "failed" | "set_aside";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobs: components["schemas"]["Job"][];
                        next: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsByIdRetry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKpi: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Date"];
                by?: "customer" | "salesperson" | "region" | "currency" | "month";
                from?: components["schemas"]["Date"];
                known_at?: components["schemas"]["Instant"];
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kpi"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedger: {
        parameters: {
            query?: {
                after?: string;
                as_of?: components["schemas"]["Date"];
                customer?: string;
                from?: components["schemas"]["Date"];
                known_at?: components["schemas"]["Instant"];
                limit?: number;
                order?: "asc" | "desc";
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["JournalEntry"][];
                        next?: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalEntry"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLedgerByIdReverse: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The same as `on`, which comes first */
                    date?: components["schemas"]["Date"];
                    on?: components["schemas"]["Date"];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["Entries"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailState"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMailTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sent_to: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenItems: {
        parameters: {
            query?: {
                after?: string;
                as_of?: components["schemas"]["Date"];
                credits?: "true" | "false";
                currency?: components["schemas"]["Currency"];
                customer?: string;
                due_from?: components["schemas"]["Date"];
                due_to?: components["schemas"]["Date"];
                kind?: "invoice" | "transfer" | "credit_note" | "receipt";
                known_at?: components["schemas"]["Instant"];
                limit?: number;
                order?: "asc" | "desc";
                overdue_from?: number;
                overdue_to?: number;
                salesperson?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenItem"][];
                        next?: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenItemsTotals: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Date"];
                credits?: "true" | "false";
                currency?: components["schemas"]["Currency"];
                customer?: string;
                due_from?: components["schemas"]["Date"];
                due_to?: components["schemas"]["Date"];
                kind?: "invoice" | "transfer" | "credit_note" | "receipt";
                known_at?: components["schemas"]["Instant"];
                overdue_from?: number;
                overdue_to?: number;
                salesperson?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            currency: string;
                            items: number;
                            open: components["schemas"]["Money"];
                            overdue: components["schemas"]["Money"];
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrders: {
        parameters: {
            query?: {
                after?: string;
                customer?: string;
                limit?: number;
                status?: "open" | "held" | "cancelled" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        orders: components["schemas"]["Order"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrders: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description May be left out where the lines add up to it */
                    amount?: components["schemas"]["Decimal"] | null;
                    currency?: components["schemas"]["Currency"] | null;
                    customer: string;
                    date?: components["schemas"]["Date"];
                    line?: string | null;
                    /** @default [] */
                    lines?: {
                        amount?: components["schemas"]["Decimal"] | null;
                        line?: string | null;
                        quantity?: components["schemas"]["Decimal"] | null;
                        sku?: string | null;
                        unit_price?: components["schemas"]["Decimal"] | null;
                    }[];
                    number: string;
                    quantity?: components["schemas"]["Decimal"] | null;
                    ship_by?: components["schemas"]["Date"] | null;
                    sku?: string | null;
                    /** @description Agreed for this order, where they are not the customer's */
                    terms?: string | null;
                    unit_price?: components["schemas"]["Decimal"] | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOrder"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOrder"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrdersByNumberCancel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrdersByNumberClose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersByNumberLargestLot: {
        parameters: {
            query?: {
                first?: string;
                withhold_fast_movers?: "true" | "false";
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LargestLot"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrdersByNumberRelease: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrdersByNumberReverse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersByNumberStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the currency of the order; credit notes negative */
                        billed: {
                            amount: components["schemas"]["Money"];
                            number: string;
                        }[];
                        events: {
                            at: string;
                            /** @description Null: the program itself, or an import */
                            by: string | null;
                            /**
                             * @description Released: by a person. Freed: by itself, when credit had room for it again
                             * @enum {string}
                             */
                            kind: "entered" | "released" | "freed";
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPapers: {
        parameters: {
            query?: {
                about?: string;
                after?: string;
                customer?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        papers: components["schemas"]["Paper"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPapers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PaperForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        papers: components["schemas"]["Paper"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPapersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPapersByIdContent: {
        parameters: {
            query?: {
                download?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPapersByIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: {
                after?: string;
                left?: "true" | "false";
                limit?: number;
                q?: string;
                role?: "owner" | "manager" | "credit" | "receivables" | "sales" | "collector" | "legal" | "auditor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        people: components["schemas"]["Person"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    manager?: string;
                    name: string;
                    role: string;
                    salesperson?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        password: string | null;
                        role: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchPeopleByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | null;
                    left?: boolean;
                    manager?: string | null;
                    role?: string;
                    salesperson?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleByNamePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    drop_second_factor?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeriods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closed: {
                            by: string | null;
                            closed_at: string;
                            month: string;
                        }[];
                        /** @description The month of the first entry; null for who does not see the journal */
                        first: string | null;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeriodsByMonthClose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                month: components["schemas"]["Month"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Close the open months before it too
                     * @default false
                     */
                    earlier?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closed: boolean;
                        earlier: string[];
                        month: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeriodsByMonthReopen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                month: components["schemas"]["Month"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        permissions: components["schemas"]["Permission"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preferences: components["schemas"]["Preference"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPreferencesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preference"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePreferencesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProducts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        products: components["schemas"]["Product"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProducts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    family?: string | null;
                    fast_mover?: boolean | null;
                    floor_price?: string | null;
                    list_price?: string | null;
                    name: string;
                    pack_size?: string | null;
                    sku: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProductsBySku: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPromises: {
        parameters: {
            query?: {
                after?: string;
                by_from?: components["schemas"]["Date"];
                by_to?: components["schemas"]["Date"];
                customer?: string;
                limit?: number;
                missing?: "true";
                state?: "open" | "kept" | "partly-kept" | "broken" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        promises: components["schemas"]["PromiseToPay"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPromises: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"];
                    by: components["schemas"]["Date"];
                    /** @description Null: the customer's own */
                    currency?: components["schemas"]["Currency"] | null;
                    customer: string;
                    /** @default null */
                    note?: string | null;
                    /** @description The day it was made; today unless said */
                    on?: components["schemas"]["Date"] | null;
                    said_by: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseToPay"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPromisesByIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseToPay"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRates: {
        parameters: {
            query?: {
                after?: string;
                currency?: components["schemas"]["Currency"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All that have a rate, whatever the list is narrowed to */
                        currencies: string[];
                        next: string | null;
                        rates: components["schemas"]["ListedRate"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRates: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currency: components["schemas"]["Currency"];
                    from?: components["schemas"]["Date"];
                    /** @example 7.1234 */
                    rate: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRationings: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "coming" | "running" | "over" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rationings: components["schemas"]["Rationing"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRationings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description At least so many shipments
                     * @default 1
                     */
                    batches?: number;
                    /**
                     * @description By name; none: whoever is of the region and tier
                     * @default []
                     */
                    customers?: string[];
                    /**
                     * @description Products that are served first, in this order
                     * @default []
                     */
                    first?: string[];
                    from: components["schemas"]["Date"];
                    /**
                     * @description Of the lines of an order, so many are served
                     * @default 100
                     */
                    lines_percent?: number;
                    /**
                     * @description Of each line
                     * @default 100
                     */
                    quantity_percent?: number;
                    reason: string;
                    /** @default null */
                    region?: string | null;
                    /** @default null */
                    tier?: string | null;
                    until: components["schemas"]["Date"];
                    /** @default false */
                    withhold_fast_movers?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rationing"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRationingsByIdEnd: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rationing"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecalls: {
        parameters: {
            query?: {
                after?: string;
                customer?: string;
                limit?: number;
                state?: "approved" | "handed-over" | "credited" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        recalls: components["schemas"]["Recall"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRecalls: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    customer: string;
                    lines: {
                        /** @description Where the invoice says no quantity */
                        amount?: components["schemas"]["Money"] | null;
                        invoice: string;
                        /** @description Absent: of an invoice without lines */
                        line?: number | null;
                        quantity?: components["schemas"]["Decimal"] | null;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallSheet"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecallsByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRecallsByNumberCredit: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    lines?: {
                        line: number;
                        reason?: string | null;
                        value: components["schemas"]["Money"];
                    }[];
                    /** @description Of the credit note */
                    number: string;
                    on?: components["schemas"]["Date"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["RecallSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRecallsByNumberHandOver: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    lines?: {
                        amount?: components["schemas"]["Money"] | null;
                        line: number;
                        quantity?: components["schemas"]["Decimal"] | null;
                    }[];
                    on?: components["schemas"]["Date"];
                    ours: string;
                    theirs: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRecallsByNumberWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceipts: {
        parameters: {
            query?: {
                after?: string;
                customer?: string;
                from?: components["schemas"]["Date"];
                limit?: number;
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        receipts: components["schemas"]["Receipt"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReceipts: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out where parts add up to it */
                    amount?: components["schemas"]["Decimal"] | null;
                    applied_on?: components["schemas"]["Date"] | null;
                    currency?: components["schemas"]["Currency"] | null;
                    customer: string;
                    date: components["schemas"]["Date"];
                    /** @description Settles on top of the amount */
                    discount?: components["schemas"]["Decimal"] | null;
                    /** @description Applied to it; none: on account */
                    invoice?: string | null;
                    method?: string | null;
                    number: string;
                    parts?: {
                        amount: components["schemas"]["Decimal"];
                        applied_on?: components["schemas"]["Date"] | null;
                        /** @description Settles on top of the amount */
                        discount?: components["schemas"]["Decimal"] | null;
                        /** @description Applied to it; none: on account */
                        invoice?: string | null;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["ReceiptSheet"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceiptsByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReceiptsByNumberRefund: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                    on?: components["schemas"]["Date"];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | {
                        entry: string;
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requested"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReceiptsByNumberReverse: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The same as `on`, which comes first */
                    date?: components["schemas"]["Date"];
                    on?: components["schemas"]["Date"];
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["Entries"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRequests: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "pending" | "approved" | "refused" | "withdrawn";
                to_decide?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        requests: components["schemas"]["Request"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRequestsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRequestsByIdApprove: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Granted instead of what was asked: less */
                    amount?: components["schemas"]["Money"];
                    /** @description Needed where less is granted than asked */
                    reason?: string;
                    /** @description Granted instead of those asked for: shorter */
                    terms?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["Request"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRequestsByIdRefuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRequestsByIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        by: "page" | "key";
                        companies: {
                            code: string;
                            name: string;
                            role: string;
                        }[];
                        company: {
                            code: string;
                            currency: string;
                            name: string;
                            zone: string;
                        };
                        language: string;
                        permissions: string[];
                        person: {
                            email: string | null;
                            name: string;
                            role: string;
                        };
                        second_factor: boolean;
                    };
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company?: string;
                    email?: string;
                    name?: string;
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        second_factor: boolean;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionCallbackOidc: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                error_description?: string;
                iss?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    new: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company?: string;
                    email?: string;
                    name?: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        asked: true;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionResetConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    new: string;
                    token: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    backup_code?: string;
                    code?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        second_factor: boolean;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backup_codes: string[];
                        uri: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionTotpConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionTotpOff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: {
                            address: string | null;
                            browser: string | null;
                            current: boolean;
                            id: string;
                            since: string;
                            until: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettlements: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                    date?: components["schemas"]["Date"];
                    discount?: components["schemas"]["Money"];
                    from: string;
                    to: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount: components["schemas"]["Money"];
                        currency: string;
                        date: string;
                        discount: components["schemas"]["Money"];
                        from: string;
                        to: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettlementsApply: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    date?: components["schemas"]["Date"];
                    from: string;
                    parts: {
                        amount: components["schemas"]["Money"];
                        discount?: components["schemas"]["Money"];
                        to: string;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What takes all of it back at once */
                        application: string;
                        currency: string;
                        date: string;
                        from: string;
                        parts: {
                            amount: components["schemas"]["Money"];
                            discount: components["schemas"]["Money"];
                            to: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettlementsUnapply: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    application?: string;
                    from: string;
                    on?: components["schemas"]["Date"];
                    reason: string;
                    to?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["Entries"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company: {
                        code: string;
                        /** @default CNY */
                        currency?: string;
                        name: string;
                        /** @default Asia/Shanghai */
                        zone?: string;
                    };
                    owner: {
                        email?: string;
                        name: string;
                        password: string;
                    };
                    token: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                        name: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShipments: {
        parameters: {
            query?: {
                after?: string;
                breach?: "true" | "false";
                customer?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        shipments: components["schemas"]["Shipment"][];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShipments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description May be left out where the lines add up to it */
                    amount?: components["schemas"]["Decimal"] | null;
                    /** @description Money taken with the goods: booked as a receipt for the oldest that is open, before credit decides */
                    collected?: {
                        amount: components["schemas"]["Decimal"];
                        method?: string | null;
                        number: string;
                    } | null;
                    currency?: components["schemas"]["Currency"] | null;
                    customer: string;
                    date?: components["schemas"]["Date"];
                    line?: string | null;
                    /** @default [] */
                    lines?: {
                        amount?: components["schemas"]["Decimal"] | null;
                        line?: string | null;
                        quantity?: components["schemas"]["Decimal"] | null;
                        sku?: string | null;
                        unit_price?: components["schemas"]["Decimal"] | null;
                    }[];
                    number: string;
                    order?: string | null;
                    quantity?: components["schemas"]["Decimal"] | null;
                    /** @description As in files: the day its order said; nothing follows from it */
                    ship_by?: components["schemas"]["Date"] | null;
                    sku?: string | null;
                    unit_price?: components["schemas"]["Decimal"] | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippedGoods"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippedGoods"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShipmentsByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShipmentsByNumberReturn: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Decimal"];
                    date?: components["schemas"]["Date"];
                    number: string;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippedGoods"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippedGoods"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShipmentsByNumberReverse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShipmentsByNumberSign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    by?: string;
                    on: components["schemas"]["Date"] | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentSheet"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockReports: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    customer: string;
                    /** @enum {string} */
                    kind: "sold" | "returned" | "counted";
                    lines: {
                        quantity: string;
                        sku: string;
                    }[];
                    number: string;
                    on?: components["schemas"]["Date"];
                    reason?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReport"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReport"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockReportsByNumberReverse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReport"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTermsLetterAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    agrees: true;
                    name: string;
                    /** @default  */
                    title?: string;
                    token: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        on: string;
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTermsLetterPdf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTermsLetterRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsLetter"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToday: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Date"];
                customer?: string;
                for?: string;
                known_at?: components["schemas"]["Instant"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsContracts: {
        parameters: {
            query?: {
                customer?: string;
                state?: "draft" | "reviewed" | "sent" | "signed" | "running" | "ended";
                to_renew?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                amount: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsCredit: {
        parameters: {
            query?: {
                grade?: "A" | "B" | "C" | "D" | "E";
                show?: "granted" | "above" | "ending" | "expired" | "review" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                available: components["schemas"]["Money"];
                                limit: components["schemas"]["Money"];
                                secured: components["schemas"]["Money"];
                                used: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsCreditApplications: {
        parameters: {
            query?: {
                customer?: string;
                state?: "draft" | "submitted" | "approved" | "in-force" | "refused" | "dropped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                amount: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsCreditRatings: {
        parameters: {
            query?: {
                state?: "open" | "confirmed" | "dismissed" | "overtaken";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: Record<string, never>;
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsCustomers: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Date"];
                known_at?: components["schemas"]["Instant"];
                q?: string;
                region?: string;
                salesperson?: string;
                state?: "opening" | "open" | "stopped";
                tier?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                limit: components["schemas"]["Money"];
                                overdue: components["schemas"]["Money"];
                                owed: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsDocuments: {
        parameters: {
            query?: {
                amount?: components["schemas"]["Decimal"];
                customer?: string;
                from?: components["schemas"]["Date"];
                kind?: "invoice" | "credit_note" | "receipt" | "sales";
                number?: string;
                product?: string;
                state?: "open" | "closed" | "reversed";
                to?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                amount: components["schemas"]["Money"];
                                of_product: components["schemas"]["Money"];
                                open: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                amount: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsOrders: {
        parameters: {
            query?: {
                customer?: string;
                status?: "open" | "held" | "cancelled" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                amount: components["schemas"]["Money"];
                                billed: components["schemas"]["Money"];
                                shipped: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsRecalls: {
        parameters: {
            query?: {
                customer?: string;
                state?: "approved" | "handed-over" | "credited" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                amount: components["schemas"]["Money"];
                                credited: components["schemas"]["Money"];
                                handed: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTotalsRequests: {
        parameters: {
            query?: {
                state?: "pending" | "approved" | "refused" | "withdrawn";
                to_decide?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totals: {
                            amounts: {
                                amount: components["schemas"]["Money"];
                            };
                            count: number;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            /** @description a refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
