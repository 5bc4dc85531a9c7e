import fc from 'fast-check';

/**
 * Every property run prints its seed; `DAYBOOK_SEED=n` repeats it. `DAYBOOK_RUNS=n` sets how many cases each
 * property tries (the quick check uses fewer than the full test).
 */
const seed = Number(process.env.DAYBOOK_SEED ?? Date.now() % 0x7fffffff);
const numRuns = Number(process.env.DAYBOOK_RUNS ?? 200);

fc.configureGlobal({ seed, numRuns });
console.log(`property seed ${seed}, ${numRuns} cases each (repeat with DAYBOOK_SEED=${seed})`);
