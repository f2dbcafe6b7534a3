/** GitHub on the outside of the gate: its webhooks, its facts and its check runs. */
@NullMarked
package dev.sekisho.gate.github;

import org.jspecify.annotations.NullMarked;
