/**
 * Reads out of a ticket's history who approved it and what voided that. Read {@link
 * dev.sekisho.gate.tracker.approval.ApprovalHistory} first, then {@link
 * dev.sekisho.gate.tracker.approval.ApprovalSettings}.
 */
@NullMarked
package dev.sekisho.gate.tracker.approval;

import org.jspecify.annotations.NullMarked;
