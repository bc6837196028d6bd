using Footfall.Service.Counting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footfall.Service.Pages;

/// <summary>Says that there is no store to show, and how one comes to be.</summary>
internal sealed class NoStoreModel(CountingService counting) : PageModel
{
    public IActionResult OnGet() => counting.Stores.IsEmpty ? Page() : RedirectToPage("/Index");
}
