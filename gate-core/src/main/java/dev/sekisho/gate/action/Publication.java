package dev.sekisho.gate.action;

/** An action that everybody sees at the pull request, done by whoever talks to the code host. */
public sealed interface Publication extends GateAction
    permits PublishCheck,
        GiveReview,
        DismissReview,
        WriteComment,
        SetLabel,
        RemoveLabel,
        AnswerDeployment {}
