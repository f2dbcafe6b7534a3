/**
 * Says how much each control counts where. Read {@link dev.sekisho.gate.rules.rollout.Rollout}
 * first, then {@link dev.sekisho.gate.rules.rollout.RolloutRow}.
 */
@NullMarked
package dev.sekisho.gate.rules.rollout;

import org.jspecify.annotations.NullMarked;
