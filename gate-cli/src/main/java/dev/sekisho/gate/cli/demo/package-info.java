/**
 * Shows the gate at work on deliveries that GitHub really sends and on one story, without a network
 * or an account. Read {@link dev.sekisho.gate.cli.demo.Demo} first, then {@link
 * dev.sekisho.gate.cli.demo.Story}.
 */
@NullMarked
package dev.sekisho.gate.cli.demo;

import org.jspecify.annotations.NullMarked;
