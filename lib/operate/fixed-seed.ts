import fc from 'fast-check'

// The same cases in every run: whether a change is good must not depend on the day it was tested.
// PROPERTY_SEED explores others; what they find becomes an example of its property.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) })
