"""The page that asks how to export, with the document as it will be beside the choices."""
