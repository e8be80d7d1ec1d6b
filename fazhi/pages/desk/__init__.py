"""The staff desk 工作台: signing in, what is due, lists, matters and acts. Every form is made from the declarations."""
