import lines from './core-ops.json';

/**
 * The operators TensorFlow itself registers (2.21, with those of version 1 that it still loads), but for those
 * told by their family. Any other operator needs a library that the model brings or names.
 */
const CORE: ReadonlySet<string> = new Set(lines.join(' ').split(' '));

/** Families with hundreds of members; kernels of the runtime itself start with `_`. */
const FAMILIES =
  /^(?:_[A-Z]|(?:Load|Retrieve)TPUEmbedding|BoostedTrees|Experimental|Xla[A-Z]|Stateless[A-Z]|DTensor|Sdca|TPU|Quantized[A-Z]|Sparse[A-Z]|Tensor(?:Array|List|Map|Forest|Summary|Scatter|Strided)|Resource(?:Sparse)?Apply|Batch(?:Matrix|Cholesky|I?FFT|Self|Svd)|Conditional|Collective|Uniform(?:Quantize|Requantize|Dequantize))\w*$/; // prettier-ignore

/** Whether TensorFlow itself has this operator. */
export const isCoreOp = (op: string): boolean => CORE.has(op) || FAMILIES.test(op);
