export { exportProducts } from './export-products.ts'
export { importProducts } from './import-products.ts'
export { saveProduct } from './save-product.ts'
export type { Product } from './types.ts'
