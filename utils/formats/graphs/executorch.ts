import { Window } from '../../bytes/window';
import type { AnalyzerInput, Format } from '../core/contract';
import { rootTable, tablesOf, textOf } from '../encodings/flatbuffer';
import { guarded, shown, type Findings } from '../core/guarded';

/** Field ids of the schema (executorch/schema/program.fbs). */
const PROGRAM_EXECUTION_PLAN = 1;
const PLAN_OPERATORS = 6;
const PLAN_DELEGATES = 7;
const NAME = 0;

/** Backends of ExecuTorch's own repository (backends/). */
const DELEGATES: ReadonlySet<string> = new Set(
  `XnnpackBackend CoreMLBackend MPSBackend MetalBackend QnnBackend VulkanBackend ArmBackend EthosUBackend
  TOSABackend VgfBackend CadenceBackend NeuropilotBackend NeutronBackend OpenvinoBackend EnnBackend CudaBackend
  AotiBackend SamsungBackend NvidiaTensorRTBackend MLXBackend`
    .trim()
    .split(/\s+/),
);

/** Namespaces of the kernels that ExecuTorch brings. */
const NAMESPACES: ReadonlySet<string> = new Set(
  `aten prims quantized_decomposed dim_order_ops llama torchao executorch_prim et_vk cadence cortex_m tokenizers
  quaternion_ops`
    .trim()
    .split(/\s+/),
);

async function read({ source, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  const window = new Window(source);
  const program = await rootTable(window);
  for await (const plan of tablesOf(window, program, PROGRAM_EXECUTION_PLAN, tick)) {
    for await (const delegate of tablesOf(window, plan, PLAN_DELEGATES, tick)) {
      const id = await textOf(window, delegate, NAME);
      if (!DELEGATES.has(id)) {
        findings.add(
          'executorch/delegate',
          'suspicious',
          'executorch_delegate',
          [shown(id)],
          delegate.offset,
        );
      }
    }
    for await (const operator of tablesOf(window, plan, PLAN_OPERATORS, tick)) {
      const name = await textOf(window, operator, NAME);
      if (!NAMESPACES.has(name.split('::')[0] ?? '')) {
        findings.add('executorch/kernel', 'note', 'executorch_kernel', [shown(name)], operator.offset);
      }
    }
  }
}

/**
 * ExecuTorch programs: a FlatBuffer with `ET` and two digits at byte 4. Loading runs no code; a delegate that is
 * not ExecuTorch's own gets bytes nobody here can read (facts/SERIALIZATION §9 ExecuTorch).
 */
export const executorchFormat: Format = {
  id: 'executorch',
  title: 'ExecuTorch',
  version: 1,
  texts: 'formats-data',
  names: [['executorch', 'data', true, 'pte']],
  matches: (head) => /^ET\d\d$/.test(new TextDecoder('latin1').decode(head.subarray(4, 8))),
  analyze: (input) => guarded('executorch', input, (findings) => read(input, findings)),
};
