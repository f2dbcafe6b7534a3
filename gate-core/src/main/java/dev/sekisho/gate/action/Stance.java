package dev.sekisho.gate.action;

/** What a review of the gate says. */
public enum Stance {
  APPROVE,
  REQUEST_CHANGES
}
