"""What the worksheet's pages draw and keep."""
