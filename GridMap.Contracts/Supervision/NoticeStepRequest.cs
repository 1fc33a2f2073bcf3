using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Supervision;

/// <summary>Answers a notice, sends the answer back, names the unit openly or closes the notice.</summary>
/// <param name="Text">Answer, reason or word.</param>
/// <param name="DueOn">New last day when it is sent back.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
public sealed record NoticeStepRequest([property: Required, StringLength(5000)] string Text, DateOnly? DueOn, int ExpectedVersion);
