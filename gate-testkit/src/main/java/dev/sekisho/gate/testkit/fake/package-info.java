/**
 * Everything outside a gate, in memory, for tests: they act as told, and say what was asked of
 * them. Read {@link dev.sekisho.gate.testkit.fake.FakeOutside} first, then {@link
 * dev.sekisho.gate.testkit.fake.FakeFactSource}. None of them is thread-safe unless it says so.
 */
@NullMarked
package dev.sekisho.gate.testkit.fake;

import org.jspecify.annotations.NullMarked;
