package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.fact.FactKind;

/**
 * An item of a list of facts that rules match on beside the pull request.
 *
 * @param subject the pull request that it belongs to; rules never join items of two
 * @param kind the evidence that it is an item of
 * @param value the item
 */
record Element(Subject subject, FactKind kind, Object value) {}
