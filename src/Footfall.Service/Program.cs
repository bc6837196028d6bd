using Footfall.Service.Hosting;

return await ServiceProgram.RunAsync(args, Console.Error);
