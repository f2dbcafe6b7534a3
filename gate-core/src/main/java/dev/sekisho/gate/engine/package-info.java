/**
 * The question "may this go?" and its answer. Read {@link dev.sekisho.gate.engine.GateEngine}
 * first, then {@link dev.sekisho.gate.engine.Evaluation}.
 */
@NullMarked
package dev.sekisho.gate.engine;

import org.jspecify.annotations.NullMarked;
