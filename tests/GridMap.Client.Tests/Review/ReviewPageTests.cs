using Bunit;
using GridMap.Client.Review;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts;
using GridMap.Contracts.Labels;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Review;

public sealed class ReviewPageTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ReviewPageTests()
    {
        _context.Services.AddSingleton<InstructiveOrder>();
        _context.Answer("GET /api/labels/next?rows=200", new[] { new NextLabel(Samples.Id(2), "YS-2026-0002", 0.5, [Message.Plain("label.unsure")]) });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Theory]
    [InlineData("/review", 0)]
    [InlineData("/review?order=instructive", 1)]
    public void Render_OrderInTheAddress_IsTheOrderOfTheQueue(string address, int pressed)
    {
        Navigation.NavigateTo(address);

        var page = _context.Render<ReviewPage>();

        page.WaitForAssertion(() => Assert.Equal("true", page.FindAll(".gm-review-order button")[pressed].GetAttribute("aria-pressed")));
        Assert.Equal("false", page.FindAll(".gm-review-order button")[1 - pressed].GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Arrange_OrderChosen_GoesIntoTheAddressAndOutAgain()
    {
        Navigation.NavigateTo("/review");
        var page = _context.Render<ReviewPage>();

        page.FindAll(".gm-review-order button")[1].Click();
        page.WaitForAssertion(() => Assert.EndsWith("/review?order=instructive", Navigation.Uri, StringComparison.Ordinal));

        page.FindAll(".gm-review-order button")[0].Click();
        page.WaitForAssertion(() => Assert.EndsWith("/review", Navigation.Uri, StringComparison.Ordinal));
    }

    private NavigationManager Navigation => _context.Services.GetRequiredService<NavigationManager>();
}
