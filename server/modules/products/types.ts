export interface Product {
  readonly sku: string
  readonly name: string
  readonly family: string | null
  /** Exact decimals in the company's currency, up to 6 places. */
  readonly listPrice: string | null
  /** 底价: below it nobody sells without asking. */
  readonly floorPrice: string | null
  /** Pieces in one pack. */
  readonly packSize: string | null
  readonly fastMover: boolean | null
}
