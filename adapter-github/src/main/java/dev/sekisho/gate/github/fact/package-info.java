/**
 * States what GitHub says of a pull request. Read {@link
 * dev.sekisho.gate.github.fact.DeliveryFacts} first, then {@link
 * dev.sekisho.gate.github.fact.AuthoredText}.
 */
@NullMarked
package dev.sekisho.gate.github.fact;

import org.jspecify.annotations.NullMarked;
